#pragma once

#include "app/ctl/commands.h"

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace muniment::ctl {

/// What may be told to a command: an option, a flag, or a word at its place. The application owns what it stands for.
class LineOption final {
 public:
  explicit LineOption(CLI::Option* option) : m_option(option) {}

  const LineOption& required(bool must = true) const;
  const LineOption& oneOf(const std::vector<std::string>& words) const;
  const LineOption& between(int least, int most) const;
  const LineOption& positive() const;
  const LineOption& excludes(const LineOption& other) const;
  const LineOption& needs(const LineOption& other) const;

 private:
  CLI::Option* m_option;
};

/// A command as it is typed. Stands between the commands and CLI11, whose headers cost every file that includes them
/// some seconds to compile.
class Line final {
 public:
  explicit Line(CLI::App& app) : m_app(&app) {}

  /// For the types of `line.cpp`; the value must outlive the parsing.
  template <class T>
  LineOption option(const std::string& name, T& value, const std::string& help = {}) const;
  LineOption flag(const std::string& name, bool& value, const std::string& help) const;
  [[nodiscard]] Line group(const std::string& name, const std::string& help) const;
  /// One of the commands below it has to be named.
  void needsCommand() const;
  void chooses(std::shared_ptr<Command> command, Chosen& chosen) const;
  [[nodiscard]] CLI::App& app() const { return *m_app; }

 private:
  CLI::App* m_app;
};

/// A line below another one that chooses a command.
Line add(const Line& parent, const std::string& name, const std::string& help, std::shared_ptr<Command> command,
         Chosen& chosen);

} // namespace muniment::ctl
