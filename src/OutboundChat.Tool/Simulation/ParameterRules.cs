using System.Reflection;
using Amazon.Runtime;

namespace OutboundChat.Tool.Simulation;

/// <summary>The service model's limits on the parameters of the neighbouring operations.</summary>
internal static class ParameterRules
{
    public const int MaxInstanceId = 100, MaxContactId = 256;

    /// <exception cref="ServiceException">The identifier is missing or too long, or is the one that nothing has.</exception>
    public static string Identifier(string? id, string name, int maxLength, Func<string, ServiceException> refuse) => id switch
    {
        null or { Length: 0 } => throw refuse(Texts.SimulatorMemberMissing(name)),
        { Length: var length } when length > maxLength => throw refuse(Texts.SimulatorMemberTooLong(name, maxLength)),
        SimulatorOptions.UnknownId => throw ServiceException.ResourceNotFound(Texts.SimulatorResourceUnknown(id)),
        _ => id,
    };

    /// <exception cref="ServiceException">There are too many values, or one that the service does not know.</exception>
    public static void Constants<T>(IReadOnlyList<string> values, string name, int maxCount)
        where T : ConstantClass
    {
        if (values.Count > maxCount)
        {
            throw ServiceException.InvalidParameter(Texts.SimulatorMemberTooMany(name, maxCount));
        }

        if (values.FirstOrDefault(value => !KnownValues<T>.All.Contains(value)) is { } unknown)
        {
            throw ServiceException.InvalidParameter(Texts.SimulatorValueUnknown(name, unknown));
        }
    }

    private static class KnownValues<T>
        where T : ConstantClass
    {
        public static readonly HashSet<string> All =
            [.. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<T>().Select(constant => constant.Value)];
    }
}
