//! `#[derive(Decode)]`: reads a type from the strict JSON tree of `leeway-core`.
//!
//! It obeys the same `#[serde(…)]` attributes that writing obeys, so that a type
//! has one description: `rename`, `rename_all = "snake_case"`, `default`,
//! `default = "path"`, `transparent` and `try_from = "Type"`. Unknown members are
//! always refused. Any other attribute that would change reading is an error, so
//! that the two directions cannot drift apart unseen.
//!
//! Where the feature `schema` of `leeway-core` is on, the type is also described for
//! JSON Schema, in the words of its documentation (see `describe`). A type read by
//! `try_from` describes itself.
//!
//! Serde's own derive would do, but the code it makes is three to four times the
//! size, and it is downloaded by every customer.

mod describe;

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::ParseStream;
use syn::{
    Attribute, Data, DeriveInput, Error, Fields, Ident, LitStr, Path, Token, Type, parse_quote,
};

/// Derives `leeway_core::json::Decode`.
#[proc_macro_derive(Decode, attributes(serde))]
pub fn decode(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let input = syn::parse_macro_input!(input as DeriveInput);
    derive(input)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// What the `#[serde(…)]` attributes of a type, variant or member say.
#[derive(Default)]
struct Wishes {
    rename: Option<String>,
    snake_case: bool,
    /// `None` where a missing member is a fault, else the function that stands in
    /// for it; the type's own default where no function is named.
    default: Option<Option<Path>>,
    transparent: bool,
    try_from: Option<Type>,
}

impl Wishes {
    fn of(attributes: &[Attribute]) -> Result<Self, Error> {
        let mut wishes = Self::default();
        for attribute in attributes {
            if !attribute.path().is_ident("serde") {
                continue;
            }
            attribute.parse_nested_meta(|meta| {
                let text = |input: ParseStream<'_>| {
                    input.parse::<Token![=]>()?;
                    input.parse::<LitStr>()
                };
                let name = meta.path.require_ident()?.to_string();
                match name.as_str() {
                    "rename" => wishes.rename = Some(text(meta.input)?.value()),
                    "rename_all" => {
                        let rule = text(meta.input)?;
                        if rule.value() != "snake_case" {
                            return Err(Error::new_spanned(rule, "only snake_case is read"));
                        }
                        wishes.snake_case = true;
                    }
                    "default" if meta.input.peek(Token![=]) => {
                        wishes.default = Some(Some(text(meta.input)?.parse()?));
                    }
                    "default" => wishes.default = Some(None),
                    "transparent" => wishes.transparent = true,
                    "try_from" => wishes.try_from = Some(text(meta.input)?.parse()?),
                    // How it is written.
                    "skip_serializing" | "deny_unknown_fields" => {}
                    "skip_serializing_if" => drop(text(meta.input)?),
                    _ => return Err(meta.error("Decode does not know this attribute")),
                }
                Ok(())
            })?;
        }
        Ok(wishes)
    }

    /// The name a member or variant has in documents.
    fn name(&self, ident: &Ident, snake_case: bool) -> String {
        let ident = ident.to_string();
        match &self.rename {
            Some(name) => name.clone(),
            None if snake_case => snake(&ident),
            None => ident,
        }
    }
}

/// `PayInFull` as `pay_in_full`.
fn snake(ident: &str) -> String {
    let mut name = String::new();
    for (index, character) in ident.chars().enumerate() {
        if character.is_uppercase() && index > 0 {
            name.push('_');
        }
        name.extend(character.to_lowercase());
    }
    name
}

/// The bodies of `blank` and `decode`.
struct Bodies {
    blank: TokenStream,
    decode: TokenStream,
}

fn derive(input: DeriveInput) -> Result<TokenStream, Error> {
    let wishes = Wishes::of(&input.attrs)?;
    let bodies = match (&wishes.try_from, &input.data) {
        (Some(source), data) => Bodies {
            blank: blank_of(data)?,
            decode: quote! {
                let source: #source = ::leeway_core::json::Decode::read(node)?;
                *self = ::core::convert::TryFrom::try_from(source)
                    .map_err(|error| ::leeway_core::json::Fault::invalid(&error))?;
                ::core::result::Result::Ok(())
            },
        },
        (None, Data::Struct(data)) => match &data.fields {
            Fields::Named(_) if wishes.transparent => {
                return Err(Error::new_spanned(
                    &data.fields,
                    "transparent needs one unnamed member",
                ));
            }
            Fields::Named(_) => {
                let (names, reads) = members(&wishes, &data.fields, |ident| quote!(self.#ident))?;
                Bodies {
                    blank: blank_of(&input.data)?,
                    decode: quote! {
                        let mut members =
                            ::leeway_core::json::Members::open(node, &[#(#names),*])?;
                        #(#reads)*
                        members.close()
                    },
                }
            }
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => Bodies {
                blank: blank_of(&input.data)?,
                decode: quote!(self.0.decode(node)),
            },
            other => {
                return Err(Error::new_spanned(other, "needs named members, or one"));
            }
        },
        (None, Data::Enum(data)) => Bodies {
            blank: blank_of(&input.data)?,
            decode: variants(&wishes, data)?,
        },
        (None, Data::Union(_)) => {
            return Err(Error::new_spanned(&input.ident, "a union cannot be read"));
        }
    };

    let described = describe::describe(&wishes, &input)?;
    let mut generics = input.generics;
    for parameter in generics.type_params_mut() {
        parameter
            .bounds
            .push(parse_quote!(::leeway_core::json::Decode));
    }
    let (implements, arguments, bounds) = generics.split_for_impl();
    let ident = input.ident;
    let Bodies { blank, decode } = bodies;
    Ok(quote! {
        impl #implements ::leeway_core::json::Decode for #ident #arguments #bounds {
            fn blank() -> Self {
                #blank
            }

            fn decode(
                &mut self,
                node: ::leeway_core::json::Node,
            ) -> ::core::result::Result<(), ::leeway_core::json::Fault> {
                #decode
            }
        }

        #described
    })
}

/// A value of the type with every member blank; of an enum, its first variant.
fn blank_of(data: &Data) -> Result<TokenStream, Error> {
    match data {
        Data::Struct(data) => Ok(blank(&quote!(Self), &data.fields)),
        Data::Enum(data) => match data.variants.first() {
            Some(variant) => {
                let ident = &variant.ident;
                Ok(blank(&quote!(Self::#ident), &variant.fields))
            }
            None => Err(Error::new_spanned(&data.variants, "needs a variant")),
        },
        Data::Union(data) => Err(Error::new_spanned(&data.fields, "a union cannot be read")),
    }
}

/// `target` with every member blank.
fn blank(target: &TokenStream, fields: &Fields) -> TokenStream {
    let blanks = fields.iter().map(|field| match &field.ident {
        Some(ident) => quote!(#ident: ::leeway_core::json::Decode::blank()),
        None => quote!(::leeway_core::json::Decode::blank()),
    });
    match fields {
        Fields::Named(_) => quote!(#target { #(#blanks),* }),
        Fields::Unnamed(_) => quote!(#target(#(#blanks),*)),
        Fields::Unit => target.clone(),
    }
}

/// The names of the members, and what reads each of them into its `place`.
fn members(
    wishes: &Wishes,
    fields: &Fields,
    place: impl Fn(&Ident) -> TokenStream,
) -> Result<(Vec<String>, Vec<TokenStream>), Error> {
    let (mut names, mut reads) = (Vec::new(), Vec::new());
    for field in fields {
        let Some(ident) = &field.ident else {
            return Err(Error::new_spanned(field, "needs a name"));
        };
        let own = Wishes::of(&field.attrs)?;
        let name = own.name(ident, wishes.snake_case);
        let place = place(ident);
        let default = match (&own.default, &wishes.default) {
            (Some(Some(function)), _) | (None, Some(Some(function))) => Some(quote!(#function())),
            (Some(None), _) => Some(quote!(::core::default::Default::default())),
            // A type whose own default differs from its members' defaults says so.
            (None, Some(None)) => {
                Some(quote!(<Self as ::core::default::Default>::default().#ident))
            }
            (None, None) => None,
        };
        reads.push(match default {
            None => quote!(members.read(#name, &mut #place);),
            Some(default) => quote! {
                if !members.read_given(#name, &mut #place) {
                    #place = #default;
                }
            },
        });
        names.push(name);
    }
    Ok((names, reads))
}

/// Reads a variant: its name, or an object with its name as the only member.
fn variants(wishes: &Wishes, data: &syn::DataEnum) -> Result<TokenStream, Error> {
    let (mut names, mut arms) = (Vec::new(), Vec::new());
    for (index, variant) in data.variants.iter().enumerate() {
        let own = Wishes::of(&variant.attrs)?;
        let name = own.name(&variant.ident, wishes.snake_case);
        let ident = &variant.ident;
        let read = match &variant.fields {
            Fields::Unit => quote! {{
                variant.unit()?;
                *self = Self::#ident;
            }},
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => quote! {{
                let mut content = ::leeway_core::json::Decode::blank();
                variant.content(#name, &mut content)?;
                *self = Self::#ident(content);
            }},
            Fields::Named(fields) => {
                let idents: Vec<_> = fields.named.iter().map(|field| &field.ident).collect();
                let (members, reads) = members(&own, &variant.fields, |ident| quote!(#ident))?;
                quote! {{
                    let mut members = variant.members(#name, &[#(#members),*])?;
                    #(let mut #idents = ::leeway_core::json::Decode::blank();)*
                    #(#reads)*
                    ::leeway_core::json::under(#name, members.close())?;
                    *self = Self::#ident { #(#idents),* };
                }}
            }
            other => return Err(Error::new_spanned(other, "needs one value, or named ones")),
        };
        names.push(name);
        // The last variant takes every index that is left: there is none besides
        // its own, and no arm is needed for what cannot happen.
        arms.push(if index + 1 == data.variants.len() {
            quote!(_ => #read)
        } else {
            quote!(#index => #read,)
        });
    }
    Ok(quote! {
        let variant = ::leeway_core::json::Variant::open(node, &[#(#names),*])?;
        match variant.index() { #(#arms)* }
        ::core::result::Result::Ok(())
    })
}
