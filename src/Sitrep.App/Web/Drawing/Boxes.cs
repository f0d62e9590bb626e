namespace Sitrep.App.Web.Drawing;

/// <summary>The boxes that are taken in a drawing.</summary>
internal sealed class Boxes
{
    private readonly List<Box> taken = [];

    public void Add(Box box) => taken.Add(box);

    public bool IsFree(Box box)
    {
        foreach (var other in taken) if (other.Overlaps(box)) return false;
        return true;
    }
}
