using Sitrep.Training;

return args switch
{
    ["predict", var task, var input, var output, .. var options] => Prediction.Run(task, input, output, options),
    ["train", var model, .. var options] => Training.Run(model, options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: predict TASK IN OUT [options]    reads IN, writes OUT in the scorer's form
               train MODEL [options]            trains a model that ships with the engine
        """);
    Console.Error.WriteLine("tasks:  " + string.Join(' ', Prediction.Tasks.Select(task => task.Name)));
    Console.Error.WriteLine("models: " + string.Join(' ', Training.Models.Keys));
    return 2;
}
