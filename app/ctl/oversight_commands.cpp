#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "core/workspace/journal/journal_page.h"

#include <CLI/CLI.hpp>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 500;

class Journal final : public Command {
 public:
  std::int64_t limit = 100;
  std::int64_t before = Json::kLargestInteger;

  int run(Session& session) override {
    auto opened = session.open();
    if (!opened)
      return session.out().fail(opened.error());
    while (limit > 0) {
      const int wanted = static_cast<int>(std::min<std::int64_t>(limit, kPage));
      const auto notes = (*opened)->ask(workspace::JournalPage{before, wanted}).result();
      if (!notes)
        return session.out().fail(notes.error());
      for (const AccessNote& note : *notes)
        print(session.out(), note);
      if (notes->size() < static_cast<std::size_t>(wanted))
        return 0;
      before = notes->back().seq;
      limit -= wanted;
    }
    return 0;
  }

 private:
  static void print(Output& out, const AccessNote& note) {
    Json::Object line = *contentOf(note).object();
    line.emplace(u"hash"_s, note.hash.toHex());
    out.line(line, QStringList{note.at.toString(), note.actor, note.action, note.subject}.join(u"  "_s));
  }
};

} // namespace

void addOversightCommands(CLI::App& app, Chosen& chosen) {
  auto journal = std::make_shared<Journal>();
  CLI::App* line = app.add_subcommand(
      "journal",
      "Who looked at what, newest first; reading it is noted. Example: munimentctl -w cases journal --limit 20");
  line->add_option("--limit", journal->limit, "At most so many notes")->check(CLI::PositiveNumber);
  line->add_option("--before", journal->before, "Only notes before this number");
  line->callback([journal, &chosen] { chosen = journal; });
}

} // namespace muniment::ctl
