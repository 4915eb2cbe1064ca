<#
.SYNOPSIS
Shows the main tasks: checks a file, sends another one through a simulated Amazon Connect, and shows the outcome. Writes a report to out.
#>
[CmdletBinding()]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute(
    'PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'Later steps use the variables of earlier ones.')]
param(
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'

# The runs take only seconds, and a progress bar is very slow in terminals that don't report the position of the cursor.
$ProgressPreference = 'SilentlyContinue'
$folder = (New-Item -ItemType Directory (Join-Path ([System.IO.Path]::GetTempPath()) "OutboundChat-$PID")).FullName

# Strings are shown. Script blocks are shown and then run.
$steps = @(
    'Amazon Connect is simulated here: no AWS account is needed, and no one is messaged.'

    { Import-Module ./out/OutboundChat }

    'These parameters apply to all rows. {FirstName}, {AppointmentTime} and {Clinic} are columns of the files.'
    {
        $chat = @{
            InstanceId      = '11111111-2222-3333-4444-555555555555'
            ContactFlowId   = '66666666-7777-8888-9999-000000000000'
            SourceEndpoint  = 'arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
            MessageTemplate = 'Hi {FirstName}, see you on {AppointmentTime} at {Clinic}.'
            AttributeColumn = 'OrderId'
        }
    }

    '1. Check a file before sending anything. This one is full of mistakes.'
    { $report = Import-Csv ./samples/appointments-with-errors.csv | Test-OutboundChatContact @chat }
    { $report | Group-Object Valid -NoElement }
    { $report | Where-Object -Not Valid | Select-Object -First 5 }

    '2. Send a good file. The journal records what happens to each row.'
    [scriptblock]::Create("`$journal = '$(Join-Path $folder 'reminder.jsonl')'")
    { $results = Import-Csv ./samples/appointments.csv | Start-OutboundChatContact @chat -JournalPath $journal -Simulate }
    { $results | Select-Object -First 5 }
    { $results | Group-Object Status -NoElement }

    '3. Run the same command again, as after a crash: no one is messaged twice.'
    {
        Import-Csv ./samples/appointments.csv | Start-OutboundChatContact @chat -JournalPath $journal -Simulate |
            Group-Object Status -NoElement
    }

    '4. Get the state of the chats.'
    { $results | Select-Object -First 5 | Get-OutboundChatContact -Simulate }

    '5. Write a report about the run. Any browser opens the file.'
    { ($results | Export-OutboundChatReport ./out/report.html -Title 'Appointment reminders' -PassThru).FullName }

    'To send real messages, leave out -Simulate and use your own instance, flow, number, Region and credentials: see README.md.'
)

# Shows a command without the indent that it has in this file.
function Format-Command([scriptblock] $Command) {
    $text = "$Command".Trim("`r", "`n").TrimEnd()
    $margin = [regex]::Match($text, '^ *').Value
    'PS> ' + ($text -replace "(?m)^$margin" -replace '\r?\n', "`n    ")
}

Push-Location (Join-Path $PSScriptRoot '..')
try {
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $output = dotnet build src/OutboundChat.Module --configuration $Configuration
    if ($LASTEXITCODE -ne 0) {
        throw "The module could not be built.`n$($output -join "`n")"
    }

    'Built the module in {0:0} s.' -f $clock.Elapsed.TotalSeconds
    foreach ($step in $steps) {
        if ($step -is [string]) {
            "`n# $step"
        }
        else {
            Format-Command $step
            . $step | Out-Host
        }
    }
}
finally {
    Pop-Location
    Remove-Item -LiteralPath $folder -Recurse
}
