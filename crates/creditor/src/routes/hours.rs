//! Whether a call can be made when the customer asks for it: the policy's rule, worked
//! out by the same code that offers the days.

use leeway_core::request::Callback;
use leeway_core::services::Services;

use crate::clock::{DayError, day_in};
use crate::error::ApiError;
use crate::policies::PolicyError;
use crate::state::App;
use crate::store::{self, Connection, Owner};

/// Refuses a call on a day, or in a part of it, in which the policy in force calls nobody.
/// A creditor without such a policy calls as its people can.
///
/// # Errors
/// [`ApiError::CallClosed`], [`ApiError::TimeZoneUnknown`], [`ApiError::Store`].
pub(super) async fn check(
    app: &App,
    connection: &mut Connection,
    owner: &Owner,
    callback: &Callback,
    now: i64,
) -> Result<(), ApiError> {
    if let Some(zone) = &callback.time_zone
        && matches!(day_in(zone, now), Err(DayError::UnknownZone { .. }))
    {
        return Err(ApiError::TimeZoneUnknown);
    }
    let Some(standing) = store::accounts::find(connection, owner).await? else {
        return Err(ApiError::TokenUnknown);
    };
    app.policies.refresh(connection, now).await?;
    let policy = match app.policies.usable(connection, standing.policy, now).await {
        Ok(policy) => policy,
        Err(PolicyError::Store(error)) => return Err(error.into()),
        Err(_) => return Ok(()),
    };
    // Publishing refuses services that cannot be read.
    let Some(calls) = Services::of(&policy)
        .ok()
        .and_then(|services| services.calls)
    else {
        return Ok(());
    };
    let Ok(today) = day_in(&policy.time_zone, now) else {
        return Ok(());
    };
    calls
        .allows(callback, today, &policy.calendar)
        .map_err(|_| ApiError::CallClosed)
}
