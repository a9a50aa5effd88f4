//! How the types with a JSON form of their own appear in the API's description.

use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, Schema, SchemaFormat, Type};
use utoipa::{PartialSchema, ToSchema};

use crate::date::Date;
use crate::json::MAX_INTEGER;
use crate::money::{Currency, Minor, Percent};
use crate::trust::Digest;

fn text(description: &str, pattern: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(description))
        .pattern(Some(pattern))
}

impl PartialSchema for Minor {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64)))
            .minimum(Some(-MAX_INTEGER))
            .maximum(Some(MAX_INTEGER))
            .description(Some(
                "An amount in minor units of the currency named beside it: cents for USD, yen \
                 for JPY, fils for KWD. Positive amounts are owed or paid, negative ones are \
                 credits.",
            ))
            .into()
    }
}

impl PartialSchema for Percent {
    fn schema() -> RefOr<Schema> {
        text(
            "A percentage from 0 to 1000 as a decimal number: \"19.9\" is 19.9 %.",
            r"^(0|[1-9][0-9]{0,3})(\.[0-9]{1,10})?$",
        )
        .into()
    }
}

impl PartialSchema for Currency {
    fn schema() -> RefOr<Schema> {
        text("An ISO 4217 currency in use.", "^[A-Z]{3}$").into()
    }
}

impl PartialSchema for Date {
    fn schema() -> RefOr<Schema> {
        text(
            "A civil date from 1970-01-01 to 2200-12-31.",
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        )
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
        .into()
    }
}

impl PartialSchema for Digest {
    fn schema() -> RefOr<Schema> {
        text(
            "SHA-256 of exact bytes; for a signed document those of its payload.",
            "^[0-9a-f]{64}$",
        )
        .into()
    }
}

impl ToSchema for Minor {}
impl ToSchema for Percent {}
impl ToSchema for Currency {}
impl ToSchema for Date {}
impl ToSchema for Digest {}
