//! Whether what is asked of a database can be read or changed on the way there.

use std::net::IpAddr;

use sqlx::postgres::{PgConnectOptions, PgSslMode};

use super::{Backend, Database, StoreError};

impl Database {
    /// Whether nobody between this machine and the database at `address` can pass for it:
    /// it is a file, on this machine, or shows a certificate with its own name
    /// (`sslmode=verify-full`, PostgreSQL section 32.19.1).
    ///
    /// # Errors
    /// [`StoreError::Address`] and [`StoreError::Database`], where it is no address of a
    /// database.
    pub fn is_guarded(address: &str) -> Result<bool, StoreError> {
        if Backend::of(address)? == Backend::Sqlite {
            return Ok(true);
        }
        let options: PgConnectOptions = address.parse()?;
        let verified = matches!(options.get_ssl_mode(), PgSslMode::VerifyFull);
        Ok(verified || options.get_socket().is_some() || is_here(options.get_host()))
    }
}

/// Whether `host` is this machine, or a folder with a socket.
fn is_here(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.starts_with('/')
        || host.eq_ignore_ascii_case("localhost")
        || address.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_host_is_guarded_by_its_verified_name_alone() {
        for address in [
            "postgres://leeway@db.example/leeway",
            "postgres://leeway@db.example/leeway?sslmode=disable",
            "postgres://leeway@db.example/leeway?sslmode=prefer",
            "postgres://leeway@db.example/leeway?sslmode=require",
            "postgres://leeway@db.example/leeway?sslmode=verify-ca",
            "postgresql://leeway@10.0.0.7:5432/leeway",
            "postgres://leeway@localhost.example/leeway",
            "postgres://leeway@localhost/leeway?host=db.example",
            "postgres://leeway@localhost/leeway?hostaddr=10.0.0.7",
        ] {
            assert!(!Database::is_guarded(address).unwrap(), "{address}");
        }
        for address in [
            "mysql://leeway@db.example/leeway",
            "postgres://leeway@db.example/leeway?sslmode=perhaps",
        ] {
            assert!(Database::is_guarded(address).is_err(), "{address}");
        }
        for address in [
            "sqlite:leeway.sqlite",
            "postgres://leeway@db.example/leeway?sslmode=verify-full",
            "postgres://leeway@localhost/leeway",
            "postgres://leeway@127.0.0.1:5433/leeway?sslmode=disable",
            "postgres://leeway@[::1]/leeway",
            "postgres:///leeway?host=/var/run/postgresql",
            "postgres://%2Fvar%2Frun%2Fpostgresql/leeway",
        ] {
            assert!(Database::is_guarded(address).unwrap(), "{address}");
        }
    }
}
