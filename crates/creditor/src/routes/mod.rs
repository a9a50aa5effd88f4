//! The addresses of the API, one file each, and what they have in common.

mod account;
mod address;
mod arrangements;
mod basis;
mod body;
mod caller;
mod challenges;
mod choices;
mod files;
mod headers;
mod health;
mod hours;
mod key;
mod keysets;
mod leave;
mod observe;
mod once;
mod policies;
mod preferences;
mod proposals;
mod requests;
mod running;
mod sessions;
mod sign_out;

use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use leeway_core::json;
use serde::Serialize;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::error::ApiError;
use crate::state::App;

pub(crate) use account::Looked;
pub(crate) use basis::{Seen, Wanted};
pub(crate) use choices::Filed;

type Shared = axum::extract::State<Arc<App>>;

/// All addresses with their description.
fn described() -> OpenApiRouter<Arc<App>> {
    let v1 = OpenApiRouter::new()
        .routes(routes!(sessions::open, running::list, running::end_all))
        .routes(routes!(running::end_one))
        .routes(routes!(sign_out::end))
        .routes(routes!(sessions::open_for_host))
        .routes(routes!(sign_out::end_for_host))
        .routes(routes!(challenges::answer))
        .routes(routes!(challenges::renew))
        .routes(routes!(account::show))
        .routes(routes!(policies::current))
        .routes(routes!(policies::by_digest))
        .routes(routes!(keysets::by_version))
        .routes(routes!(choices::post))
        .routes(routes!(arrangements::list))
        .routes(routes!(leave::leave))
        .routes(routes!(proposals::post))
        .routes(routes!(requests::dispute))
        .routes(routes!(files::post))
        .routes(routes!(requests::assistance_request))
        .routes(routes!(requests::callback))
        .routes(routes!(requests::feedback))
        .routes(routes!(preferences::show, preferences::put));
    OpenApiRouter::with_openapi(description())
        .nest("/v1", v1)
        .routes(routes!(health::live))
        .routes(routes!(health::ready))
}

/// The service with everything around it.
pub(crate) fn router(app: Arc<App>) -> Router {
    let cross_origin = headers::cross_origin(&app.config.origins);
    let (router, _) = described().split_for_parts();
    router
        .route("/openapi.json", axum::routing::get(openapi))
        .fallback(async || ApiError::NoRoute)
        .method_not_allowed_fallback(async || ApiError::Method)
        .layer(axum::middleware::from_fn(observe::limit_time))
        .layer(axum::middleware::from_fn_with_state(
            Arc::clone(&app),
            body::arrive,
        ))
        .layer(axum::middleware::map_response(headers::secure))
        .layer(cross_origin)
        .layer(axum::middleware::from_fn_with_state(
            Arc::clone(&app),
            observe::count,
        ))
        .with_state(app)
}

/// The API's description (OpenAPI 3.1) as indented JSON with a newline at its
/// end: the contents of `docs/openapi.json`.
#[must_use]
pub fn openapi_json() -> String {
    let (_, document) = described().split_for_parts();
    let text = document.to_pretty_json().unwrap_or_default();
    // Descriptions come from the Rust documentation, whose links lead nowhere here.
    let mut text = text.replace("[`", "`").replace("`]", "`");
    text.push('\n');
    text
}

async fn openapi() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    (headers, openapi_json()).into_response()
}

fn description() -> OpenApi {
    use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
    use utoipa::openapi::{ComponentsBuilder, InfoBuilder, LicenseBuilder, OpenApiBuilder};
    let bearer = |description: &str| {
        let mut http = Http::new(HttpAuthScheme::Bearer);
        http.description = Some(description.to_owned());
        SecurityScheme::Http(http)
    };
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Leeway creditor API")
                .version("1")
                .description(Some(
                    "What the Leeway widget asks a creditor and what it posts. Amounts are \
                     integers in minor units of the currency named beside them, times UTC \
                     seconds, days civil dates in the creditor's time zone. Bodies are strict \
                     JSON: no repeated names, no unknown members, no numbers with a fraction. \
                     Every error is application/problem+json with a stable `code`.",
                ))
                .license(Some(
                    LicenseBuilder::new().name("MIT OR Apache-2.0").build(),
                )),
        )
        .components(Some(
            ComponentsBuilder::new()
                .security_scheme(
                    "customer",
                    bearer("A token of one customer, from a session; 15 minutes."),
                )
                .security_scheme(
                    "host",
                    bearer(
                        "A host token, for the creditor's own systems only: a JWS of the type \
                         leeway-host+jwt for one customer and one operation, at most a minute \
                         old and used once. Or the host key, where the server takes one.",
                    ),
                )
                .build(),
        ))
        .build()
}

/// A JSON answer that nobody but its reader may keep.
fn private<T: Serialize>(answer: &T) -> Result<Response, ApiError> {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, json::to_vec(answer)?).into_response())
}
