#include "app/ctl/line.h"

#include <CLI/CLI.hpp>

#include <cstdint>

namespace muniment::ctl {

const LineOption& LineOption::required(bool must) const {
  m_option->required(must);
  return *this;
}

const LineOption& LineOption::oneOf(const std::vector<std::string>& words) const {
  m_option->check(CLI::IsMember(words));
  return *this;
}

const LineOption& LineOption::between(int least, int most) const {
  m_option->check(CLI::Range(least, most));
  return *this;
}

const LineOption& LineOption::positive() const {
  m_option->check(CLI::PositiveNumber);
  return *this;
}

const LineOption& LineOption::excludes(const LineOption& other) const {
  m_option->excludes(other.m_option);
  return *this;
}

const LineOption& LineOption::needs(const LineOption& other) const {
  m_option->needs(other.m_option);
  return *this;
}

template <class T>
LineOption Line::option(const std::string& name, T& value, const std::string& help) const {
  return LineOption(m_app->add_option(name, value, help));
}

template LineOption Line::option(const std::string&, std::string&, const std::string&) const;
template LineOption Line::option(const std::string&, std::vector<std::string>&, const std::string&) const;
template LineOption Line::option(const std::string&, int&, const std::string&) const;
template LineOption Line::option(const std::string&, std::int64_t&, const std::string&) const;
template LineOption Line::option(const std::string&, std::uint64_t&, const std::string&) const;
template LineOption Line::option(const std::string&, unsigned&, const std::string&) const;
template LineOption Line::option(const std::string&, std::vector<int>&, const std::string&) const;
template LineOption Line::option(const std::string&, std::vector<std::int64_t>&, const std::string&) const;
template LineOption Line::option(const std::string&, std::vector<std::uint64_t>&, const std::string&) const;

LineOption Line::flag(const std::string& name, bool& value, const std::string& help) const {
  return LineOption(m_app->add_flag(name, value, help));
}

Line Line::group(const std::string& name, const std::string& help) const {
  return Line(*m_app->add_subcommand(name, help));
}

void Line::needsCommand() const { m_app->require_subcommand(1); }

void Line::chooses(std::shared_ptr<Command> command, Chosen& chosen) const {
  m_app->callback([command = std::move(command), &chosen] { chosen = command; });
}

Line add(const Line& parent, const std::string& name, const std::string& help, std::shared_ptr<Command> command,
         Chosen& chosen) {
  const Line line = parent.group(name, help);
  line.chooses(std::move(command), chosen);
  return line;
}

} // namespace muniment::ctl
