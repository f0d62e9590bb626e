using Sitrep.Training;

return args switch
{
    ["predict", var task, var input, var output, .. var options] => Prediction.Run(task, input, output, options, Console.Error),
    ["train", var model, .. var options] => Training.Run(model, options),
    ["measure", "places", .. var options] => Sitrep.Training.Places.PlaceMeasure.Run(options),
    ["degrade", var input, var output, .. var options] => Degradation.Run(input, output, options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: predict TASK IN OUT [--threads N] [options]   reads IN, writes OUT in the scorer's form
               train MODEL [options]                         trains a model that ships with the engine
               measure places FILE [--errors]                scores places against the gold paragraphs of bench/gold/places.md
               degrade IN OUT [--degrade KINDS]              writes a corpus as scrapers leave it: commas,apostrophes,quotes,case
        """);
    Console.Error.WriteLine("tasks:  " + string.Join(' ', Prediction.Tasks.Select(task => task.Name)));
    Console.Error.WriteLine("models: " + string.Join(' ', Training.Models.Keys));
    return 2;
}
