using System.Runtime.CompilerServices;
using System.Text;

namespace Sitrep.App.Web;

/// <summary>A page being written. Not for several threads.</summary>
internal sealed class Html
{
    /// <summary>What has been written.</summary>
    internal StringBuilder Written { get; } = new(32 * 1024);

    /// <summary>Writes markup; every hole is encoded unless it is markup itself.</summary>
    public Html Add([InterpolatedStringHandlerArgument("")] HtmlHandler pieces)
    {
        _ = pieces; // it has written already
        return this;
    }

    /// <summary>Writes markup.</summary>
    public Html Add(Markup markup)
    {
        Written.Append(markup.Text);
        return this;
    }

    /// <summary>The page as markup.</summary>
    public Markup ToMarkup() => new(Written.ToString());
}
