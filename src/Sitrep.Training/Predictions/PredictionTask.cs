namespace Sitrep.Training.Predictions;

/// <summary>One task of shared/score/README.md.</summary>
internal abstract class PredictionTask
{
    public abstract string Name { get; }

    public abstract void Predict(PredictionRun run, TextWriter output);
}
