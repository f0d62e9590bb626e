using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>The date that a page shows its readers, between its headline and its text.</summary>
/// <param name="Time">The date.</param>
/// <param name="IsUpdate">True when the line says that it is the time of a change ("Updated 9 March").</param>
internal sealed record ShownDate(PublicationTime Time, bool IsUpdate)
{
    private const int Window = 14;
    private const int LongestLine = 16;

    private static readonly string[] UpdateWords =
        ["updat", "modif", "revis", "aktualis", "stand ", "geändert", "mis à jour", "maj ", "actualiz", "aggiornat", "atualizad", "bijgewerkt", "oppdatert", "uppdaterad", "opdateret", "güncel"];

    /// <summary>The first date in a short line behind the headline that is no caption; one that is no update before others. Null where there is none.</summary>
    public static ShownDate? Find(PageTree tree, int headline)
    {
        ShownDate? update = null;
        for (var i = headline + 1; headline >= 0 && i < Math.Min(tree.Blocks.Count, headline + Window); i++)
        {
            if (In(tree, tree.Blocks[i]) is not { } shown) continue;
            if (!shown.IsUpdate) return shown;
            update ??= shown;
        }
        return update;
    }

    private static ShownDate? In(PageTree tree, PageBlock block)
    {
        if (block.Words > LongestLine || (tree.Containers[block.Container].Traits & Elsewhere) != 0) return null;
        if (block.IsHeading && !PrintedDates.IsDateLine(block.Text) || BodySelector.EndsSentence(block.Text) && block.Words > 8) return null;
        foreach (var piece in TextPieces.Of(tree, block))
        {
            if (PrintedDates.Read(piece) is not { } time) continue;
            var folded = piece.ToLowerInvariant();
            var isUpdate = !folded.Contains("publi", StringComparison.Ordinal) && Array.Exists(UpdateWords, word => folded.Contains(word, StringComparison.Ordinal));
            return new(time, isUpdate);
        }
        return null;
    }

    private const ContainerTraits Elsewhere =
        ContainerTraits.Caption | ContainerTraits.Related | ContainerTraits.Comment | ContainerTraits.Embed | ContainerTraits.Navigation;
}
