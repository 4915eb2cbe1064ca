# The loader keeps the module's assemblies in a load context of their own; it is all that the default context gets to see.
# It is asked for its type, and not PowerShell: looking a type up by name, like every command of another module, takes longer than all the rest.
try {
    $loader = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/OutboundChat.dll")
}
catch [System.IO.FileLoadException] {
    # The module was imported from another folder before, and an assembly of that name can be loaded once: that one serves this folder as well.
    $loader = [System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'OutboundChat' } | Select-Object -First 1
}

$assembly = $loader.GetType('OutboundChat.ModuleLoadContext')::LoadModule("$PSScriptRoot/bin")

# PowerShell keeps what it knows of an assembly, and on the second import hands out the cmdlets without importing them: hence the second command.
Import-Module -Assembly $assembly -PassThru | Import-Module
