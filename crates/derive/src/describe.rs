//! What a type says about itself: `leeway_core::schema::Describe`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Error, Expr, ExprLit, Fields, Lit, Meta, Type};

use crate::Wishes;

/// The implementation, in the macro that drops it where no schemas are asked for;
/// nothing for a type that describes itself.
pub(crate) fn describe(wishes: &Wishes, input: &DeriveInput) -> Result<TokenStream, Error> {
    if wishes.try_from.is_some() {
        return Ok(TokenStream::new());
    }
    let doc = doc(&input.attrs);
    let inner = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Unnamed(fields) => {
                let content = fields.unnamed.first().map(|field| &field.ty);
                quote!(::leeway_core::schema::documented(
                    <#content as ::leeway_core::schema::Describe>::describe(definitions),
                    #doc,
                ))
            }
            fields => members(wishes, fields, &doc)?,
        },
        Data::Enum(data) => {
            let variants = variants(wishes, data)?;
            quote! {{
                let mut variants = ::leeway_core::schema::Variants::new(#doc);
                #(#variants)*
                variants.close()
            }}
        }
        Data::Union(data) => {
            return Err(Error::new_spanned(&data.fields, "a union cannot be read"));
        }
    };
    // A type with parameters is another type each time, and described in place.
    let body = if input.generics.params.is_empty() {
        let name = input.ident.to_string();
        quote!(definitions.define::<Self>(#name, |definitions| #inner))
    } else {
        inner
    };
    let (implements, arguments, bounds) = input.generics.split_for_impl();
    let bounds = bounds.into_iter().flat_map(|bounds| &bounds.predicates);
    let types = input
        .generics
        .type_params()
        .map(|parameter| &parameter.ident);
    let ident = &input.ident;
    Ok(quote! {
        ::leeway_core::described! {
            impl #implements ::leeway_core::schema::Describe for #ident #arguments
            where
                #(#bounds,)*
                #(#types: ::leeway_core::schema::Describe + ::leeway_core::json::Decode,)*
            {
                fn describe(
                    definitions: &mut ::leeway_core::schema::Definitions,
                ) -> ::leeway_core::json::Node {
                    #body
                }
            }
        }
    })
}

/// An object with these members.
fn members(wishes: &Wishes, fields: &Fields, doc: &str) -> Result<TokenStream, Error> {
    let mut adds = Vec::new();
    for field in fields {
        let Some(ident) = &field.ident else {
            return Err(Error::new_spanned(field, "needs a name"));
        };
        let own = Wishes::of(&field.attrs)?;
        let name = own.name(ident, wishes.snake_case);
        let defaults = own.default.is_some() || wishes.default.is_some();
        let words = self::doc(&field.attrs);
        let ty: &Type = &field.ty;
        adds.push(quote!(members.add::<#ty>(definitions, #name, #words, #defaults);));
    }
    Ok(quote! {{
        let mut members = ::leeway_core::schema::Members::new(#doc);
        #(#adds)*
        members.close()
    }})
}

fn variants(wishes: &Wishes, data: &syn::DataEnum) -> Result<Vec<TokenStream>, Error> {
    let mut all = Vec::new();
    for variant in &data.variants {
        let own = Wishes::of(&variant.attrs)?;
        let name = own.name(&variant.ident, wishes.snake_case);
        let doc = doc(&variant.attrs);
        all.push(match &variant.fields {
            Fields::Unit => quote!(variants.unit(#name, #doc);),
            Fields::Unnamed(fields) => {
                let content = fields.unnamed.first().map(|field| &field.ty);
                quote! {
                    let content =
                        <#content as ::leeway_core::schema::Describe>::describe(definitions);
                    variants.content(#name, #doc, content);
                }
            }
            Fields::Named(_) => {
                let members = members(&own, &variant.fields, "")?;
                quote! {
                    let content = #members;
                    variants.content(#name, #doc, content);
                }
            }
        });
    }
    Ok(all)
}

/// The documentation as plain text: links to items become their names, paragraphs
/// one line each.
fn doc(attributes: &[Attribute]) -> String {
    let mut text = String::new();
    let mut in_paragraph = false;
    for attribute in attributes {
        let Meta::NameValue(meta) = &attribute.meta else {
            continue;
        };
        let Expr::Lit(ExprLit {
            lit: Lit::Str(line),
            ..
        }) = &meta.value
        else {
            continue;
        };
        if !meta.path.is_ident("doc") {
            continue;
        }
        let line = line.value();
        let line = line.trim();
        if line.is_empty() {
            in_paragraph = false;
            continue;
        }
        if !text.is_empty() {
            text.push_str(if in_paragraph { " " } else { "\n\n" });
        }
        text.push_str(line);
        in_paragraph = true;
    }
    // A link alone points readers of the code elsewhere and tells nobody else anything.
    if text.starts_with("[`") && text.ends_with("`].") && !text.contains(' ') {
        return String::new();
    }
    text.replace("[`", "`").replace("`]", "`")
}
