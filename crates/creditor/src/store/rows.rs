//! Statements over several rows at once.

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AssertSqlSafe};

use super::{Connection, StoreError};

/// How many rows one statement is over: few sizes, so that each is prepared once.
const SIZES: [usize; 7] = [MOST, 32, 16, 8, 4, 2, 1];

/// The most of them.
const MOST: usize = 64;

/// A value in a row.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Integer(i64),
    Text(String),
    /// Text that may be absent.
    Name(Option<String>),
    Bytes(Vec<u8>),
}

/// Writes `rows` with statements that begin with `head`, for instance
/// `INSERT INTO pulse (id, at)`.
pub(crate) async fn insert<const N: usize>(
    connection: &mut Connection,
    head: &str,
    rows: &[[Value; N]],
) -> Result<(), StoreError> {
    for some in split(rows) {
        let sql = format!("{head} VALUES {}", places(some.len(), N));
        bind(sqlx::query(AssertSqlSafe(sql)), some)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// The rows in pieces of [`SIZES`].
pub(crate) fn split<T>(rows: &[T]) -> impl Iterator<Item = &[T]> {
    let mut rest = rows;
    std::iter::from_fn(move || {
        let size = SIZES.into_iter().find(|size| *size <= rest.len())?;
        let (some, others) = rest.split_at(size);
        rest = others;
        Some(some)
    })
}

/// The rows in pieces for a statement that asks whether something is among them: the last
/// piece repeats its first row until it has one of the [`SIZES`].
pub(crate) fn among<T: Clone>(rows: &[T]) -> impl Iterator<Item = Vec<T>> {
    rows.chunks(MOST).map(|some| {
        let size = some.len().next_power_of_two();
        some.iter().cycle().take(size).cloned().collect()
    })
}

/// `($1, $2), ($3, $4)` for two rows of two columns.
pub(crate) fn places(rows: usize, columns: usize) -> String {
    let mut text = String::new();
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns {
            if column > 0 {
                text.push_str(", ");
            }
            text.push('$');
            text.push_str(&(row * columns + column + 1).to_string());
        }
        text.push(')');
    }
    text
}

/// Binds every value of `rows`, in their order.
pub(crate) fn bind<'q, const N: usize>(
    mut query: Query<'q, Any, AnyArguments>,
    rows: &[[Value; N]],
) -> Query<'q, Any, AnyArguments> {
    for value in rows.iter().flatten() {
        query = match value.clone() {
            Value::Integer(number) => query.bind(number),
            Value::Text(text) => query.bind(text),
            Value::Name(text) => query.bind(text),
            Value::Bytes(bytes) => query.bind(bytes),
        };
    }
    query
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_numbered_one_after_another_in_pieces_of_few_sizes() {
        assert_eq!(places(2, 3), "($1, $2, $3), ($4, $5, $6)");
        let rows: Vec<usize> = (0..138).collect();
        let pieces: Vec<usize> = split(&rows).map(<[usize]>::len).collect();
        assert_eq!(pieces, [64, 64, 8, 2]);
        let pieces: Vec<Vec<usize>> = among(&[1, 2, 3]).collect();
        assert_eq!(pieces, [[1, 2, 3, 1]]);
        assert_eq!(
            among(&rows).map(|some| some.len()).sum::<usize>(),
            64 + 64 + 16
        );
        assert_eq!(split(&rows).flatten().copied().collect::<Vec<_>>(), rows);
    }
}
