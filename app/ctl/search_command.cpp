#include "app/ctl/arguments.h"
#include "app/ctl/message_json.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/conversations/search_messages.h"

#include <CLI/CLI.hpp>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using workspace::SearchMessages;

class Search final : public OpenedCommand {
 public:
  std::string query;
  std::string after;
  int limit = 50;
  bool countOnly = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    return countOnly ? count(session, opened) : list(session, opened);
  }

 private:
  Result<void> count(Session& session, workspace::Workspace& opened) const {
    MUNIMENT_TRY_LET(answer, opened.ask(workspace::CountMessages{QString::fromStdString(query)}).result());
    session.out().document(Json::Object{{u"messages"_s, answer}}, QString::number(answer));
    return {};
  }

  Result<void> list(Session& session, workspace::Workspace& opened) const {
    SearchMessages page;
    page.query = QString::fromStdString(query);
    page.limit = limit;
    if (!after.empty()) {
      page.after = MessageId::parse(QString::fromStdString(after));
      if (!page.after)
        return failure(ErrorKind::NotFound, "message.unknown"_L1);
    }
    MUNIMENT_TRY_LET(answer, opened.ask(page).result());
    int rank = 0;
    for (const SearchMessages::Hit& hit : answer.hits)
      session.out().line(jsonOf(hit, ++rank), timeText(hit.time) + u"  "_s + hit.conversationTitle + u"  "_s +
                                                  hit.sender + u": "_s + hit.snippet);
    return {};
  }

  static Json jsonOf(const SearchMessages::Hit& hit, int rank) {
    Json::Array marks;
    for (const SearchMessages::Mark& mark : hit.marks)
      marks.emplace_back(Json::Array{Json(mark.start), Json(mark.length)});
    return Json::Object{{u"conversation"_s, hit.conversation.toString()},
                        {u"id"_s, hit.message.toString()},
                        {u"marks"_s, std::move(marks)},
                        {u"rank"_s, rank},
                        {u"sender"_s, hit.sender},
                        {u"sent_at"_s, timeText(hit.time)},
                        {u"snippet"_s, hit.snippet},
                        {u"title"_s, hit.conversationTitle}};
  }
};

} // namespace

void addSearchCommand(CLI::App& app, Chosen& chosen) {
  auto search = std::make_shared<Search>();
  CLI::App* line = app.add_subcommand(
      "search", "Find messages, newest first. Example: munimentctl -w cases search \"invoice from:ana\"");
  line->add_option("QUERY", search->query, "What to look for; see docs/search.md")->required();
  line->add_option("--limit", search->limit, "How many at the most");
  line->add_option("--after", search->after, "Id of the last message of the page before");
  line->add_flag("--count", search->countOnly, "Only say how many there are");
  line->callback([search, &chosen] { chosen = search; });
}

} // namespace muniment::ctl
