using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Sitrep.App.Web.Drawing;

namespace Sitrep.App.Web;

/// <summary>
/// Takes an interpolated string apart: what is written in the source is markup, what stands in a hole is text and is encoded. So no page can forget
/// to encode; only <see cref="Markup"/> passes as it is.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct HtmlHandler
{
    private readonly StringBuilder written;

    public HtmlHandler(int literals, int holes) => written = new(literals + holes * 24);

    public HtmlHandler(int literals, int holes, Html html)
    {
        _ = literals + holes;
        written = html.Written;
    }

    public void AppendLiteral(string markup) => written.Append(markup);

    public void AppendFormatted(string? text)
    {
        if (text is not null) written.Append(Svg.Encode(text));
    }

    public void AppendFormatted(int number) => written.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(long number) => written.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Markup markup) => written.Append(markup.Text);

    public override string ToString() => written.ToString();
}
