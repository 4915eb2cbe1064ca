using System.Collections.Frozen;
using OutboundChat.Numbers;

namespace OutboundChat.Requests;

/// <summary>Finds parameters that would make every row invalid, so that the command can end before the first one.</summary>
internal static class ParameterChecks
{
    /// <summary>Members whose rules depend on others, which a row may give.</summary>
    private static readonly FrozenSet<string> s_ofRows =
        new[] { "DestinationEndpoint", "DefaultCountry", "InitialSystemMessage", "InitialTemplatedSystemMessage" }.ToFrozenSet();

    private static readonly DataColumn[] s_required =
    [
        .. new[] { nameof(ChatRequestInput.InstanceId), nameof(ChatRequestInput.ContactFlowId), nameof(ChatRequestInput.SourceEndpoint) }
            .Select(name => DataColumns.Find(name)!),
    ];

    /// <summary>Checks the values that parameters give for all rows.</summary>
    /// <exception cref="SetupException">One of them is not valid, whatever the rows contain.</exception>
    public static void CheckValues(ChatRequestInput given)
    {
        ChatRequestOptions options = new();
        given.Parameters = DataColumns.GivenBy(given);
        ProblemList problems = new ChatRequestBuilder(options).Build(given).Problems;
        ProblemSources.Set(problems, given, options);

        // A problem without a parameter is about something that the rows may have.
        if (problems.Find(problem => problem.Source is not null && !s_ofRows.Contains(problem.Member)) is { } wrong)
        {
            throw new SetupException(new Notice($"{wrong}", wrong.Rule));
        }
    }

    /// <summary>Checks the destination on the command line for what is no attempt at a phone number.</summary>
    /// <param name="destination">The destination.</param>
    /// <param name="country">The country of numbers without a country code.</param>
    /// <param name="command">The command, for the message.</param>
    /// <exception cref="SetupException">It is a hashtable to splat, or a file.</exception>
    public static void CheckDestination(object? destination, Country? country, string command)
    {
        if (destination is System.Collections.IDictionary && EndpointReader.Read(destination, "TELEPHONE_NUMBER") is null)
        {
            throw new SetupException(Texts.DestinationUnreadable());
        }

        if (destination is string text && !PhoneNumber.TryRead(text, country, out _, out _) && FileName.ReaderOf(text) is { } reader)
        {
            throw new SetupException(Texts.DestinationNotANumber(text.Trim(), reader, command));
        }
    }

    /// <summary>Checks that the first row has what parameters do not give.</summary>
    /// <exception cref="SetupException">Neither the row nor the command line has a required value.</exception>
    public static void CheckRequired(ChatRequestInput first)
    {
        string[] missing =
        [
            .. from column in s_required
               where !first.Parameters.Contains(column)
               where first.Row is not { } row || first.Shape?.NameOf(column, row) is null
               select column.Parameter,
        ];
        if (missing.Length > 0)
        {
            throw new SetupException(Texts.ParametersMissing(missing));
        }
    }
}
