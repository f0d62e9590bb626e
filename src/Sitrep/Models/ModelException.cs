namespace Sitrep.Models;

/// <summary>A model or table that ships with the engine is missing or damaged: nothing can be read without it.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="model">Name of the model or table.</param>
    /// <param name="reason">What is wrong with it, as the end of a sentence.</param>
    public ModelException(string model, string reason)
        : base($"Cannot load {model}: {reason}. hint: the build is incomplete; build again from a clean checkout.")
    {
        Model = model;
    }

    /// <summary>Name of the model or table.</summary>
    public string Model { get; }
}
