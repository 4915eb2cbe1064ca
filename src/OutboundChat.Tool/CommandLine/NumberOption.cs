using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace OutboundChat.Tool.CommandLine;

/// <summary>Options that take a number of a range, and say so where they get something else.</summary>
internal static class NumberOption
{
    /// <param name="name">The option's name.</param>
    /// <param name="description">Its help.</param>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">The largest value.</param>
    /// <param name="defaultValue">The value where none is given; null leaves it open.</param>
    public static Option<T?> Create<T>(string name, string description, T min, T max, T? defaultValue)
        where T : struct, INumber<T>
    {
        Option<T?> option = new(name)
        {
            Description = description,
            HelpName = "number",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T value) && value >= min && value <= max)
                {
                    return value;
                }

                result.AddError(Texts.OptionOutOfRange(name, text, Text(min), Text(max)));
                return null;
            },
        };
        if (defaultValue is not null)
        {
            option.DefaultValueFactory = _ => defaultValue;
        }

        return option;
    }

    private static string Text<T>(T number)
        where T : INumber<T> => number.ToString(null, CultureInfo.InvariantCulture);
}
