using Sitrep.Models;

namespace Sitrep.Training.Language;

/// <summary>The network of the language layer in floats: a shared encoder, and heads for tags and trees.</summary>
internal sealed class Network
{
    private const int Form = LanguageShape.Form, Hidden = LanguageShape.Hidden, Arc = LanguageShape.Arc, Relation = LanguageShape.Relation;
    private readonly List<Parameter> all = [];
    private readonly Random random;

    public Network(int seed)
    {
        random = new(seed);
        Table = Make(LanguageShape.Buckets, Form, 0.12f, sparse: true);
        Meaning = Dense(LanguageShape.Meaning, Form, 1);
        First = Dense(LanguageShape.Window * Form, Hidden, 1);
        FirstBias = Make(LanguageShape.Cases, Hidden, 0);
        Layers = [.. LanguageShape.Dilations.ToArray().Select(_ => Dense(3 * Hidden, Hidden, 0.8f))];
        LayerBias = [.. Layers.Select(_ => Make(1, Hidden, 0))];
        Tags = Dense(Hidden, LanguageShape.Tags, 0.5f);
        TagBias = Make(1, LanguageShape.Tags, 0);
        Dependent = Dense(Hidden, Arc, 1);
        DependentBias = Make(1, Arc, 0);
        Head = Dense(Hidden, Arc, 1);
        HeadBias = Make(1, Arc, 0);
        Wish = Dense(Arc, Arc + LanguageShape.Distances, 0.5f);
        WishBias = Make(1, Arc + LanguageShape.Distances, 0);
        Reach = Dense(Arc, LanguageShape.Distances, 0.5f);
        Child = Dense(Hidden, Relation, 0.7f);
        Parent = Dense(Hidden, Relation, 0.7f);
        Between = Make(LanguageShape.Distances, Relation, 0);
        Relations = Dense(Relation, LanguageShape.Relations, 0.5f);
        RelationBias = Make(1, LanguageShape.Relations, 0);
    }

    public Parameter Table { get; }

    public Parameter Meaning { get; }

    public Parameter First { get; }

    public Parameter FirstBias { get; }

    public Parameter[] Layers { get; }

    public Parameter[] LayerBias { get; }

    public Parameter Tags { get; }

    public Parameter TagBias { get; }

    public Parameter Dependent { get; }

    public Parameter DependentBias { get; }

    public Parameter Head { get; }

    public Parameter HeadBias { get; }

    /// <summary>What a dependent wants of a head: of its numbers, of its distance, and to be the root.</summary>
    public Parameter Wish { get; }

    public Parameter WishBias { get; }

    /// <summary>At which distances a head wants dependents.</summary>
    public Parameter Reach { get; }

    public Parameter Child { get; }

    public Parameter Parent { get; }

    /// <summary>What the distance of an arc adds to its hidden numbers.</summary>
    public Parameter Between { get; }

    public Parameter Relations { get; }

    public Parameter RelationBias { get; }

    /// <summary>One step of all weights by what the lanes gathered.</summary>
    public void Step(float rate) => Parallel.ForEach(all, parameter => parameter.Step(rate, 0.01f));

    /// <summary>Forgets what the lanes gathered.</summary>
    public void Forget() => all.ForEach(parameter => parameter.Forget());

    /// <summary>Notes all weights for their mean.</summary>
    public void Note() => Parallel.ForEach(all, parameter => parameter.Note());

    /// <summary>Puts the means of the noted weights in their place.</summary>
    public void UseMean() => all.ForEach(parameter => parameter.UseMean());

    private Parameter Dense(int rows, int columns, float gain) => Make(rows, columns, gain * MathF.Sqrt(6f / (rows + columns)));

    private Parameter Make(int rows, int columns, float spread, bool sparse = false)
    {
        var parameter = new Parameter(rows, columns, spread, random, sparse);
        all.Add(parameter);
        return parameter;
    }
}
