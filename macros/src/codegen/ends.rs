//! Several inputs or outputs: a struct with a field for each.

use super::names::{array, end_struct, fresh};
use super::{Emit, tokens};
use crate::ast::Ends;
use crate::attrs;
use crate::model::{camel, plain};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// One of the two structs.
struct Struct<'e, 'a> {
    emit: &'e Emit<'a>,
    name: Ident,
    ends: &'e Ends,
    /// Of the inputs, which are 0, or the outputs, which are 1.
    which: usize,
}

fn each<'e, 'a>(emit: &'e Emit<'a>) -> Vec<Struct<'e, 'a>> {
    let net = emit.model.net;
    let named = net.ends().into_iter().enumerate().filter_map(|(which, ends)| {
        let ends = ends.filter(|ends| ends.are_named)?;
        Some(Struct {
            emit,
            name: end_struct(net, which),
            ends,
            which,
        })
    });
    named.collect()
}

impl Struct<'_, '_> {
    /// The fields, not in the place of their names.
    fn fields(&self) -> Vec<Ident> {
        self.ends
            .list
            .iter()
            .filter_map(|end| end.name.as_ref())
            .map(tokens::quiet_ident)
            .collect()
    }

    /// A type parameter for each field.
    fn params(&self) -> Vec<Ident> {
        self.fresh(&[], |field| camel(&plain(field)))
    }

    /// A parameter for each field, called as `name` says, unless it would be one of `taken` or another's.
    fn fresh(&self, taken: &[Ident], name: impl Fn(&Ident) -> String) -> Vec<Ident> {
        let mut taken: Vec<String> = taken.iter().map(Ident::to_string).collect();
        let fresh = |field| {
            let param = fresh(&name(field), self.emit.model.net, &taken);
            taken.push(param.to_string());
            param
        };
        self.fields().iter().map(fresh).collect()
    }

    /// A sample's type in each field.
    fn types(&self) -> Vec<TokenStream> {
        let list = self.ends.list.iter().enumerate();
        let types = list.map(|(i, end)| {
            let of = self.emit.names.end(self.which, i);
            array(self.emit.model.net, Some(&end.dims), &quote!(#of))
        });
        types.collect()
    }

    /// With other types in the fields: `TwoOutput<L0, L1>`.
    fn of(&self, types: &[TokenStream]) -> TokenStream {
        let (name, args) = (&self.name, &self.emit.names.args);
        quote!(#name<#args #(#types),*>)
    }
}

/// A sample's type of each input.
pub(super) fn input_types(emit: &Emit<'_>) -> Vec<TokenStream> {
    let several = each(emit).into_iter().find(|each| each.which == 0);
    several.map_or_else(|| vec![emit.names.input.clone()], |each| each.types())
}

/// Their definitions.
pub(crate) fn structs(emit: &Emit<'_>) -> TokenStream {
    let net = emit.model.net;
    let (vis, cfg, of) = (&net.vis, attrs::cfg(&net.attrs), emit.names.name.to_string());
    let params = &emit.names.params;
    let structs = each(emit).into_iter().map(|each| {
        let (name, types, generics) = (&each.name, each.types(), each.params());
        // The names stand in their own place here, once.
        let fields = each.ends.list.iter().filter_map(|end| {
            let (attrs, name) = (&end.attrs, end.name.as_ref()?);
            let doc = (!attrs::has(attrs, "doc")).then(|| {
                let doc = format!(" The one called `{}`.", plain(name));
                quote!(#[doc = #doc])
            });
            Some(quote!(#attrs #doc pub #name))
        });
        let doc = if each.which == 0 {
            format!(" What enters [`{of}`]: one sample, or in each field a batch of them.")
        } else {
            format!(" What [`{of}`] gives: one sample; and in each field a batch, a target, a loss, or a metric.")
        };
        quote! {
            #cfg
            #[doc = #doc]
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
            #vis struct #name<#params #(#generics = #types),*> {
                #(#fields: #generics,)*
            }
        }
    });
    quote!(#(#structs)*)
}

/// What lets them enter and leave networks, and be compared.
pub(crate) fn impls(emit: &Emit<'_>) -> TokenStream {
    let params = &emit.names.params;
    each(emit)
        .iter()
        .map(|each| {
            let (fields, generics, types) = (each.fields(), each.params(), each.types());
            let numbers: Vec<_> = (0..fields.len()).map(tokens::number).collect();
            let sample = each.of(&types);
            let elements = each
                .ends
                .list
                .iter()
                .map(|end| if end.dims.indices { quote!(u32) } else { quote!(f32) });
            let arrays: Vec<_> = fields.iter().map(|_| quote!(gy::ArrayD<f32>)).collect();
            let views: Vec<_> = fields.iter().map(|_| quote!(gy::ArrayViewD<'gy, f32>)).collect();
            let (arrays, views) = (each.of(&arrays), each.of(&views));
            let any: Vec<_> = generics.iter().map(|param| quote!(#param)).collect();
            let (batch, texts) = (each.of(&any), fields.iter().map(plain));
            let name = &each.name;
            // Of any samples: a stream takes and gives time steps in the fields.
            let step: Vec<_> = generics
                .iter()
                .map(|param| quote!(<#param as gy::Stepped>::Step))
                .collect();
            let given: Vec<_> = generics
                .iter()
                .map(|param| quote!(<#param as gy::Stepped>::Given))
                .collect();
            let (step, given) = (each.of(&step), each.of(&given));
            let record = quote! {
                impl<#params #(#generics: gy::Sample),*> gy::Record for #batch {
                    const BLANK: Self = #name { #(#fields: <#generics as gy::Sample>::ZERO),* };
                    const PARTS: &'static [gy::Part] = &[#(gy::Part::of::<#generics>(#texts)),*];
                    type Element = Self;
                    type Arrays = #arrays;
                    type Views<'gy> = #views;
                    type Step = #step;
                    type Given = #given;

                    fn part(&self, part: usize) -> &[f32] {
                        match part {
                            #(#numbers => gy::Sample::as_floats(&self.#fields),)*
                            _ => &[],
                        }
                    }

                    fn part_mut(&mut self, part: usize) -> &mut [f32] {
                        match part {
                            #(#numbers => gy::Sample::as_floats_mut(&mut self.#fields),)*
                            _ => &mut [],
                        }
                    }

                    fn arrays(parts: &mut dyn gy::FnMut(usize) -> gy::ArrayD<f32>) -> #arrays {
                        #name { #(#fields: parts(#numbers)),* }
                    }

                    fn views<'gy>(parts: &mut dyn gy::FnMut(usize) -> gy::ArrayViewD<'gy, f32>) -> #views {
                        #name { #(#fields: parts(#numbers)),* }
                    }
                }

                impl<#params #(#generics: gy::Batch<#elements>),*> gy::Batch<#sample> for #batch {
                    fn part(&self, part: usize) -> gy::BatchPart<'_> {
                        match part {
                            #(#numbers => self.#fields.part(0),)*
                            _ => ::core::unreachable!(),
                        }
                    }
                }
            };
            let loss = (each.which == 1).then(|| loss(each));
            quote!(#record #loss)
        })
        .collect()
}

/// A loss for each output: the struct of losses compares the output with the struct of targets. So does one of metrics.
fn loss(each: &Struct<'_, '_>) -> TokenStream {
    let params = &each.emit.names.params;
    let (fields, generics, types) = (each.fields(), each.params(), each.types());
    let targets = each.fresh(&generics, |field| format!("{}Target", camel(&plain(field))));
    let any: Vec<_> = generics.iter().map(|param| quote!(#param)).collect();
    let target: Vec<_> = targets.iter().map(|param| quote!(#param)).collect();
    let (losses, sample, target) = (each.of(&any), each.of(&types), each.of(&target));
    let texts: Vec<_> = fields.iter().map(plain).collect();
    let numbers = (0..fields.len()).map(tokens::number);
    quote! {
        gy::when_training! {
        impl<#params #(#generics,)* #(#targets),*> gy::Loss<#sample, #target> for #losses
        where
            #(#generics: gy::Loss<#types, #targets>,)*
        {
            const LOGITS_OF: &'static [gy::Option<gy::Kind>] = &[#(<#generics as gy::Loss<#types, #targets>>::LOGITS),*];

            fn loss(
                &self,
                output: &#sample,
                target: &#target,
                d_output: &mut #sample,
            ) -> gy::Result<f64, gy::BadTarget> {
                self.loss_by_output(output, target, d_output, &mut |_, _| {})
            }

            fn loss_by_output(
                &self,
                output: &#sample,
                target: &#target,
                d_output: &mut #sample,
                report: &mut dyn gy::FnMut(f64, gy::Option<f64>),
            ) -> gy::Result<f64, gy::BadTarget> {
                gy::Result::Ok(
                    0.0 #(+ self.#fields.loss_by_output(
                        &output.#fields,
                        &target.#fields,
                        &mut d_output.#fields,
                        report,
                    ).map_err(|bad| bad.of_output(#texts))?)*
                )
            }

            fn check(&self) -> gy::Result<(), gy::BadSetting> {
                #(self.#fields.check().map_err(|bad| bad.of_output(#texts))?;)*
                gy::Result::Ok(())
            }

            fn counts(&self, target: &#target) -> bool {
                #(self.#fields.counts(&target.#fields))||*
            }

            fn accuracy(&self, output: &#sample, target: &#target) -> gy::Option<f64> {
                gy::mean_accuracy(&[#(self.#fields.accuracy(&output.#fields, &target.#fields)),*])
            }
        }

        impl<#params #(#generics,)* #(#targets),*> gy::Metric<#sample, #target> for #losses
        where
            #(#generics: gy::Metric<#types, #targets>,)*
        {
            fn add(&mut self, output: &#sample, target: &#target) -> gy::Result<(), gy::BadTarget> {
                #(self.#fields.add(&output.#fields, &target.#fields).map_err(|bad| bad.of_output(#texts))?;)*
                gy::Result::Ok(())
            }

            fn check(&self, ends: &[gy::End]) -> gy::Result<(), gy::BadSetting> {
                #(self.#fields.check(ends.get(#numbers..=#numbers).unwrap_or_default()).map_err(|bad| bad.of_output(#texts))?;)*
                gy::Result::Ok(())
            }
        }
        }
    }
}
