#include "app/ctl/line.h"
#include "app/ctl/session.h"

#include <CLI/CLI.hpp>

#include <set>
#include <sstream>

namespace muniment::ctl {
namespace {

/// A word of the line with what it means, and whether a value follows it.
struct Word final {
  std::string text;
  std::string meaning;
  bool takesValue = false;
};

/// What may follow a chain of subcommands.
struct Place final {
  std::string path; ///< the names so far, with a space between
  std::string meaning;
  std::vector<std::string> values; ///< words that follow without an option before them
  std::vector<Word> subcommands;
  std::vector<Word> options;
};

/// Help texts go on with examples; the first sentence is enough beside a word.
std::string firstSentence(const std::string& help) {
  const auto end = help.find_first_of(".\n");
  return end == std::string::npos ? help : help.substr(0, end);
}

std::vector<Word> optionsOf(const CLI::App& app) {
  std::vector<Word> words;
  for (const CLI::Option* option : app.get_options([](const CLI::Option* each) { return each->nonpositional(); })) {
    const bool takesValue = option->get_items_expected_max() != 0;
    for (const std::string& name : option->get_lnames())
      words.push_back({"--" + name, firstSentence(option->get_description()), takesValue});
    for (const std::string& name : option->get_snames())
      words.push_back({"-" + name, firstSentence(option->get_description()), takesValue});
  }
  return words;
}

std::vector<std::string> valuesOf(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options([](const CLI::Option* each) { return each->get_positional(); }))
    names.push_back(option->get_name(true));
  return names;
}

/// `inherited` are the options that stand before the command and may stand behind it as well.
void collect(const CLI::App& app, const std::string& path, const std::vector<Word>& inherited,
             std::vector<Place>& places) {
  Place place{path, firstSentence(app.get_description()), valuesOf(app), {}, optionsOf(app)};
  for (const Word& word : inherited) {
    if (std::ranges::none_of(place.options, [&](const Word& own) { return own.text == word.text; }))
      place.options.push_back(word);
  }
  const auto subcommands = app.get_subcommands([](const CLI::App*) { return true; });
  for (const CLI::App* each : subcommands)
    place.subcommands.push_back({each->get_name(), firstSentence(each->get_description())});
  const std::vector<Word> passedOn = place.options;
  places.push_back(std::move(place));
  for (const CLI::App* each : subcommands)
    collect(*each, path + ' ' + each->get_name(), passedOn, places);
}

/// In single quotes; `quote` is how the shell writes a quote within them.
std::string quoted(const std::string& text, const std::string& quote) {
  std::string out = "'";
  for (const char c : text)
    out += c == '\'' ? quote : std::string(1, c);
  return out + "'";
}

constexpr auto kPosixQuote = "'\\''";
constexpr auto kFishQuote = "\\'";

/// The arms of a `case` that follow the words of the line from place to place.
std::string steps(const std::vector<Place>& places) {
  std::ostringstream out;
  const char* separator = "";
  for (const Place& place : places) {
    for (const Word& word : place.subcommands) {
      out << separator << '\'' << place.path << ' ' << word.text << '\'';
      separator = " | ";
    }
  }
  return out.str();
}

/// Every option that a value follows, as the pattern of a `case`.
std::string valueOptions(const std::vector<Place>& places) {
  std::set<std::string> names;
  for (const Place& place : places) {
    for (const Word& word : place.options) {
      if (word.takesValue)
        names.insert(word.text);
    }
  }
  std::string out;
  for (const std::string& name : names)
    out += (out.empty() ? "" : " | ") + name;
  return out;
}

/// The part that bash and zsh have alike: `place` becomes the chain of subcommands before the cursor.
std::string walk(const std::vector<Place>& places, const std::string& first, const std::string& cursor) {
  std::ostringstream out;
  out << "  local place=munimentctl i\n"
      << "  for ((i = " << first << "; i < " << cursor << "; i++)); do\n"
      << "    case \"${words[i]}\" in\n"
      << "    " << valueOptions(places) << ") ((i++)); continue ;;\n"
      << "    esac\n"
      << "    case \"$place ${words[i]}\" in\n"
      << "    " << steps(places) << ") place=\"$place ${words[i]}\" ;;\n"
      << "    esac\n"
      << "  done\n";
  return out.str();
}

std::string bash(const std::vector<Place>& places) {
  std::ostringstream out;
  out << "_munimentctl() {\n"
      << "  local words=(\"${COMP_WORDS[@]}\") found=\n"
      << "  COMPREPLY=()\n"
      << walk(places, "1", "COMP_CWORD") << "  case \"${words[COMP_CWORD - 1]}\" in\n"
      << "  " << valueOptions(places) << ") return ;;\n"
      << "  esac\n"
      << "  case \"$place\" in\n";
  for (const Place& place : places) {
    out << "  '" << place.path << "') found='";
    for (const Word& word : place.subcommands)
      out << word.text << ' ';
    for (const Word& word : place.options)
      out << word.text << ' ';
    out << "' ;;\n";
  }
  out << "  esac\n"
      << "  mapfile -t COMPREPLY < <(compgen -W \"$found\" -- \"${words[COMP_CWORD]}\")\n"
      << "}\n"
      << "complete -o default -F _munimentctl munimentctl\n"; // what is no word of ours is a file
  return out.str();
}

std::string zsh(const std::vector<Place>& places) {
  std::ostringstream out;
  out << "#compdef munimentctl\n"
      << "_munimentctl() {\n"
      << "  local -a found\n"
      << walk(places, "2", "CURRENT") << "  case \"${words[CURRENT - 1]}\" in\n"
      << "  " << valueOptions(places) << ") _files; return ;;\n"
      << "  esac\n"
      << "  case \"$place\" in\n";
  for (const Place& place : places) {
    out << "  '" << place.path << "') found=(";
    for (const std::vector<Word>* words : {&place.subcommands, &place.options}) {
      for (const Word& word : *words)
        out << "\n    " << quoted(word.text + ':' + word.meaning, kPosixQuote);
    }
    out << ") ;;\n";
  }
  out << "  esac\n"
      << "  _describe munimentctl found || _files\n"
      << "}\n"
      << "if [[ $funcstack[1] == _munimentctl ]]; then _munimentctl \"$@\"; else compdef _munimentctl munimentctl; "
         "fi\n";
  return out.str();
}

std::string fish(const std::vector<Place>& places) {
  std::ostringstream out;
  out << "function __munimentctl_place\n"
      << "  set -l place munimentctl\n"
      << "  for word in (commandline -opc)[2..]\n"
      << "    switch \"$place $word\"\n"
      << "      case";
  for (const Place& place : places) {
    for (const Word& word : place.subcommands)
      out << " '" << place.path << ' ' << word.text << '\'';
  }
  out << "\n        set place \"$place $word\"\n    end\n  end\n  echo $place\nend\n";
  for (const Place& place : places) {
    const std::string here = "complete -c munimentctl -n 'test (__munimentctl_place) = \"" + place.path + "\"'";
    for (const Word& word : place.subcommands)
      out << here << " -a " << word.text << " -d " << quoted(word.meaning, kFishQuote) << '\n';
    for (const Word& word : place.options) {
      const bool isLong = word.text.starts_with("--");
      out << here << (isLong ? " -l " : " -s ") << word.text.substr(isLong ? 2 : 1) << (word.takesValue ? " -r" : "")
          << " -d " << quoted(word.meaning, kFishQuote) << '\n';
    }
  }
  return out.str();
}

/// As roff wants it: a hyphen that is typed is no hyphen of a text.
std::string typed(const std::string& text) {
  std::string out;
  for (const char c : text)
    out += c == '-' ? "\\-" : std::string(1, c);
  return out;
}

void describe(std::ostream& out, const Place& place, const std::vector<Word>& ofAll) {
  out << ".TP\n\\fB" << typed(place.path.substr(place.path.find(' ') + 1)) << "\\fR";
  for (const std::string& value : place.values)
    out << " \\fI" << value << "\\fR";
  out << '\n' << place.meaning << ".\n";
  const char* separator = "Options: ";
  for (const Word& word : place.options) {
    if (std::ranges::any_of(ofAll, [&](const Word& each) { return each.text == word.text; }))
      continue;
    out << separator << "\\fB" << typed(word.text) << "\\fR";
    separator = ", ";
  }
  if (*separator == ',')
    out << ".\n";
}

/// The commands as a part of a manual page: those that stand alone, then each group under its own heading.
std::string manual(const std::vector<Place>& places) {
  const std::vector<Word>& ofAll = places.front().options;
  std::ostringstream out;
  for (const bool alone : {true, false}) {
    for (const Place& place : places) {
      const bool isAlone = std::ranges::count(place.path, ' ') == 1 && place.subcommands.empty();
      if (&place == &places.front() || isAlone != alone)
        continue;
      if (place.subcommands.empty())
        describe(out, place, ofAll);
      else
        out << ".SS " << typed(place.path.substr(place.path.find(' ') + 1)) << '\n' << place.meaning << ".\n";
    }
  }
  return out.str();
}

/// Prints a script that teaches a shell the words of this program, made from the very tree that parses them.
class Completion final : public Command {
 public:
  using Script = std::string (*)(const std::vector<Place>&);

  Completion(const CLI::App& app, Script script) : m_app(&app), m_script(script) {}

  Result<void> run(Session& session) override {
    std::vector<Place> places;
    collect(*m_app, "munimentctl", {}, places);
    session.out().document(QString::fromStdString(m_script(places)), QString::fromStdString(m_script(places)));
    return {};
  }

 private:
  const CLI::App* m_app;
  Script m_script;
};

} // namespace

void addCompletionCommand(const Line& app, Chosen& chosen) {
  const Line completion = app.group("completion", "Print a script that completes commands in a shell. Example: "
                                                  "eval \"$(munimentctl completion bash)\"");
  completion.needsCommand();
  for (const auto& [name, help, script] : {std::tuple("bash", "For bash", &bash), std::tuple("zsh", "For zsh", &zsh),
                                           std::tuple("fish", "For fish", &fish),
                                           std::tuple("manual", "All commands, as a part of a manual page", &manual)})
    add(completion, name, help, std::make_shared<Completion>(app.app(), script), chosen);
}

} // namespace muniment::ctl
