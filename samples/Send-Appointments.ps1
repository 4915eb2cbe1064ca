#Requires -Version 7.4 -Modules OutboundChat

<#
.SYNOPSIS
Sends the reminders of a file, from a scheduler or a CI job. Exits with 0 if every row that should have been started was, otherwise with 1.

.DESCRIPTION
The script also exits with 0 if rows are duplicates, are on the opt-out list or were started by an earlier run, if the file is empty, and
if rows are outside their send window, because a later run sends them. Run the script every hour until no row is NotAttempted.

A journal next to the file, <file>.jsonl, records what was sent, so no reminder is sent twice. It belongs to this file, so use another file
name for the next mailing. Rows that should have been started and were not are listed in <file>.not-started.csv. Fix them in the file, and
the next run sends them. The output contains counts and reasons, but no personal data.

.EXAMPLE
./Send-Appointments.ps1 appointments.csv -Simulate

.EXAMPLE
./Send-Appointments.ps1 appointments.csv -Region us-west-2
#>
[CmdletBinding()]
param(
    # The file with the appointments.
    [Parameter(Mandatory)]
    [string] $Path,

    # The AWS Region of the instance; by default, that of AWS_REGION or of the profile.
    [string] $Region,

    # The hours in which chats may start, in the recipient's time zone; an empty string allows any hour.
    [string] $SendWindow = '08:00-21:00',

    # A file with the phone numbers of people who opted out, one per line.
    [string] $OptOutPath,

    # Rehearses the run, without an AWS account. No one is messaged.
    [switch] $Simulate
)

$ErrorActionPreference = 'Stop'

$chat = @{
    InstanceId      = '11111111-2222-3333-4444-555555555555'
    ContactFlowId   = '66666666-7777-8888-9999-000000000000'
    SourceEndpoint  = 'arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
    MessageTemplate = 'Hi {FirstName}, see you on {AppointmentTime} at {Clinic}.'
    AttributeColumn = 'OrderId'
    JournalPath     = $Simulate ? "$Path.rehearsal.jsonl" : "$Path.jsonl"
    QuotaAction     = 'Wait'
    Simulate        = $Simulate
}
$report = "$Path.not-started.csv"
$results = $problem = $null

try {
    Remove-Item -LiteralPath $report -ErrorAction Ignore
    if ($Region) { $chat.Region = $Region }
    if ($SendWindow) { $chat.SendWindow = $SendWindow }
    if ($OptOutPath) { $chat.ExcludeDestination = @(Get-Content -LiteralPath $OptOutPath) }
    $rows = @(Import-Csv -LiteralPath $Path)

    # The run's only error comes at its end, so -OutVariable has all results even if it throws.
    $rows | Start-OutboundChatContact @chat -TotalCount $rows.Count -OutVariable results | Out-Null
}
catch {
    $problem = $_
}

$results | Group-Object Status | ForEach-Object { '{0} {1}' -f $_.Count, $_.Name }
if (-not $problem) {
    'Every row that should have been started was.'
    exit 0
}

"$problem"

# The TargetObject of the run's error has the results of the rows that were not started. Errors before the first row have no results.
$notStarted = @($problem.TargetObject | Where-Object ErrorId)
if ($notStarted) {
    $notStarted | Sort-Object Row |
        Select-Object Row, Destination, Status, ErrorId, @{ Name = 'Rules'; Expression = { $_.Problems.Rule -join ' ' } }, ErrorMessage |
        Export-Csv -LiteralPath $report
    "See $report."
}

exit 1
