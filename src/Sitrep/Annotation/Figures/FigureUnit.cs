namespace Sitrep.Annotation.Figures;

/// <summary>A unit with the tokens that number and unit take together.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="First">Index of the first token, a currency sign included.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="IsHyphened">True for "72-hour": the figure describes the noun behind.</param>
/// <param name="IsStrange">True when something that is no unit is glued to the digits: "S8", "747s".</param>
/// <param name="Added">What a smaller unit adds ("7 dollars 20 cents"), in the larger one.</param>
/// <param name="Scale">A magnitude that stands behind the unit ("75 USD million").</param>
internal readonly record struct FigureUnit(Unit Unit, int First, int End, bool IsHyphened = false, bool IsStrange = false, double Added = 0, double Scale = 1);
