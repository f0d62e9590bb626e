namespace Sitrep.App.Web.Drawing;

/// <summary>Colour and shape of a source: the style sheet's class (<c>s1</c> to <c>s7</c>, <c>s0</c> for grey) and a shape that says the same.</summary>
internal readonly record struct SourceMark(string Class, MarkShape Shape);
