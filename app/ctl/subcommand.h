#pragma once

#include "app/ctl/commands.h"

#include <CLI/CLI.hpp>

namespace muniment::ctl {

/// A line of the command line that chooses a command.
template <class C>
CLI::App* add(CLI::App* parent, const char* name, const char* help, const std::shared_ptr<C>& command, Chosen& chosen) {
  CLI::App* line = parent->add_subcommand(name, help);
  line->callback([command, &chosen] { chosen = command; });
  return line;
}

} // namespace muniment::ctl
