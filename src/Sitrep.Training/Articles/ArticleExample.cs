using Sitrep.Extraction;
using Sitrep.Training.Predictions;

namespace Sitrep.Training.Articles;

/// <summary>A page with gold text, as rows for the trees.</summary>
internal sealed record ArticleExample(string Id, string Site, BlockVectors Vectors, bool[] Labels, float[] Weights)
{
    private static readonly string[] SecondLevels = ["co", "com", "org", "net", "gov", "ac", "edu"];

    /// <summary>Reads the pages of a file of JSON Lines whose pages stand in the folder; those without gold text are left out.</summary>
    public static IEnumerable<ArticleExample> Read(string file, string folder, float weight)
    {
        foreach (var line in PredictionRun.Lines(file))
        {
            if (line.Optional("body") is not { Length: > 0 } text) continue;
            var id = line.Key("id");
            var page = ArticlePages.Page(id, line.Optional("url"), folder) ?? throw line.Bad($"no page {id} in {folder}");
            var html = Text.PageDecoder.Decode(page).Content;
            var reading = ParsedPage.Of(page, html);
            if (reading.Tree.Blocks.Count == 0) continue;
            var survey = BlockSurvey.Of(reading);
            yield return new(id, SiteOf(page.Address, id), new(reading, survey), GoldAlignment.Of(reading.Tree, text), WeightsOf(reading.Tree, survey, weight));
        }
    }

    /// <summary>The registered part of the host: pages of one site are held out together.</summary>
    public static string SiteOf(string address, string id)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return id;
        var labels = uri.Host.Split('.');
        if (labels.Length <= 2) return uri.Host;
        var take = labels[^2].Length <= 3 && Array.IndexOf(SecondLevels, labels[^2]) >= 0 ? 3 : 2;
        return string.Join('.', labels[^Math.Min(take, labels.Length)..]);
    }

    /// <summary>Long blocks weigh more, but not by their length: a page is right only when its short blocks are.</summary>
    private static float[] WeightsOf(PageTree tree, BlockSurvey survey, float weight)
    {
        var weights = new float[tree.Blocks.Count];
        var menus = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            // Menus are most of a page and easy: a quarter of them is enough.
            var isMenu = survey.Rules[i] is not null && survey.Blocks[i].LinkPercent >= 80 && !survey.Blocks[i].InMain;
            if (survey.Rules[i] == "headline" || isMenu && ++menus % 4 != 0) continue;
            weights[i] = weight * Math.Min(3f, 0.4f + (MathF.Sqrt(tree.Blocks[i].Words) / 4));
        }
        return weights;
    }
}
