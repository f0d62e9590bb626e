namespace Sitrep.Training;

/// <summary>Trains the models that ship: one entry a model, a fixed seed, the same bytes on a second run.</summary>
internal static class Training
{
    /// <summary>Model name to the function that trains it; it gets the options and gives the exit code.</summary>
    public static IReadOnlyDictionary<string, Func<string[], int>> Models { get; } = new SortedDictionary<string, Func<string[], int>>(StringComparer.Ordinal)
    {
        ["actors"] = Actors.ActorTraining.Run,
        ["articles"] = ArticleTraining.Run,
        ["attribution"] = AttributionTraining.Run,
        ["grouping"] = GroupingTraining.Run,
        ["language"] = Language.LanguageTraining.Run,
        ["lemmas"] = Language.LanguageTraining.RunLemmas,
        ["names"] = Names.NameTraining.Run,
        ["places"] = Places.PlaceTraining.Run,
        ["vectors"] = Names.VectorTraining.Run,
    };

    public static int Run(string model, string[] options)
    {
        if (Models.TryGetValue(model, out var train)) return train(options);
        Console.Error.WriteLine($"error: no model '{model}'\nhint: one of {string.Join(' ', Models.Keys)}");
        return 2;
    }
}
