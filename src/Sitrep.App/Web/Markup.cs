namespace Sitrep.App.Web;

/// <summary>Markup that may be written as it is: made of literals of this program and of encoded texts, or drawn by it.</summary>
/// <param name="Text">The markup.</param>
internal readonly record struct Markup(string? Text)
{
    /// <summary>Nothing.</summary>
    public static Markup None => default;

    /// <summary>A piece of markup: the literal parts stand as written here, every hole is encoded unless it is markup itself.</summary>
    public static Markup Of(HtmlHandler pieces) => new(pieces.ToString());

    /// <summary>Pieces one after another, with something between.</summary>
    public static Markup Join(string between, IEnumerable<Markup> pieces) => new(string.Join(Drawing.Svg.Encode(between), pieces.Select(piece => piece.Text)));

    /// <summary>Pieces one after another.</summary>
    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));

    /// <summary>A drawing of this program, which encodes its own texts.</summary>
    public static Markup Drawn(string svg) => new(svg);

    /// <summary>True when nothing would be written.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Text);

    /// <summary>Not its text: markup that reaches a plain string would be encoded twice, or worse, not at all.</summary>
    public override string ToString() => throw new InvalidOperationException("Markup is written into markup only.");
}
