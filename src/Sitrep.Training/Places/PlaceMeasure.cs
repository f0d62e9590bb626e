using System.Globalization;
using Sitrep.Training.Predictions;

namespace Sitrep.Training.Places;

/// <summary>Measures places against the gold: mentions, country, region, point; names left open; the place of the event.</summary>
internal static class PlaceMeasure
{
    /// <summary>Options: the gold file, and <c>--errors</c> to list what is wrong.</summary>
    public static int Run(string[] options)
    {
        if (options.Length == 0) { Console.Error.WriteLine("usage: measure places FILE [--errors]"); return 2; }
        var pipeline = Pipeline.Create();
        var sums = new PlaceSums(options.Contains("--errors") ? Console.Out : null);
        try
        {
            foreach (var paragraph in GoldParagraph.Read(options[0], pipeline.Models.Places)) sums.Add(paragraph, pipeline.Read(paragraph.Article, default));
        }
        catch (Exception e) when (e is PredictionException or IOException)
        {
            Console.Error.WriteLine("error: " + e.Message);
            return 1;
        }
        Console.Out.Write(sums.ToString());
        return 0;
    }
}
