using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>
/// Recognises the lines of notices by words that come together in them, whatever the phrase: a subscription and reading, partners and cookies,
/// a password. For pages without an article's text only: a report may speak of all this.
/// </summary>
internal static class NoticeLines
{
    private const int LongestLine = 18;
    private const int LongestConsent = 60;
    private const int MostBlocks = 400;

    private static readonly WordSet Subscription = new("subscription subscribe subscriber subscribers member members membership premium abo abonnement abonnent abonnenten abonner abonnés suscripción suscriptores abbonamento");
    private static readonly WordSet Reading = new("read reading article story continue access full unlock lesen artikel weiterlesen lire article accès leer artículo leggere articolo");
    private static readonly WordSet Letters = new("newsletter letter email inbox podcast");
    private static readonly WordSet Partners = new("partners partner partnern partenaires socios");
    private static readonly WordSet Traces = new("cookies cookie device data daten geräte gerät données appareil datos dispositivo");
    private static readonly WordSet Passwords = new("password passwort kennwort contraseña");

    /// <summary>A line that offers the article for a subscription ("You need a subscription to read this"), or a field for a password.</summary>
    public static bool IsPaywall(PageTree tree, int headline)
    {
        for (var i = Math.Max(0, headline + 1); i < Math.Min(tree.Blocks.Count, MostBlocks); i++)
        {
            var block = tree.Blocks[i];
            if (block.Words > LongestLine || (tree.Containers[block.Container].Traits & (ContainerTraits.Navigation | ContainerTraits.Footer)) != 0) continue;
            if (Has(block.Folded, Subscription) && Has(block.Folded, Reading) && !Has(block.Folded, Letters)) return true;
            if (block.Words <= 3 && Has(block.Folded, Passwords)) return true;
        }
        return false;
    }

    /// <summary>A line on what partners do with cookies, a device or data.</summary>
    public static bool IsConsent(PageTree tree)
    {
        for (var i = 0; i < Math.Min(tree.Blocks.Count, MostBlocks); i++)
        {
            var block = tree.Blocks[i];
            if (block.Words <= LongestConsent && Has(block.Folded, Partners) && Has(block.Folded, Traces)) return true;
        }
        return false;
    }

    private static bool Has(string folded, WordSet words)
    {
        foreach (var range in folded.AsSpan().Split(' '))
        {
            if (words.Contains(folded.AsSpan(range))) return true;
        }
        return false;
    }
}
