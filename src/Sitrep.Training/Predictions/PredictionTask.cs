namespace Sitrep.Training.Predictions;

/// <summary>One task of the scoring contract (docs/reference/scoring.md).</summary>
internal abstract class PredictionTask
{
    public abstract string Name { get; }

    /// <summary>The options it takes besides <c>--threads N</c>; those that take a value end with a space.</summary>
    public virtual IReadOnlyList<string> Options => [];

    /// <summary>Answers every item of the input, in its order.</summary>
    public abstract void Predict(PredictionRun run, TextWriter output);
}
