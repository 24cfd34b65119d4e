#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/message_json.h"
#include "app/ctl/opened_command.h"
#include "app/ctl/review_names.h"
#include "core/base/error_catalogue.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/documents/paper_text.h"
#include "core/workspace/review/term_report.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using workspace::SearchMessages;

class Search final : public OpenedCommand {
 public:
  std::string query;
  std::string after;
  int limit = 50;
  std::string report;
  std::string within;
  bool countOnly = false;
  bool inPapers = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    if (!report.empty())
      return reportTerms(session, opened);
    if (query.empty())
      return failure(ErrorKind::Usage, "review.no_terms"_L1);
    if (inPapers)
      return listPages(session, opened);
    return countOnly ? count(session, opened) : list(session, opened);
  }

 private:
  Result<void> count(Session& session, workspace::Workspace& opened) const {
    MUNIMENT_TRY_LET(answer, opened.ask(workspace::CountMessages{QString::fromStdString(query)}).result());
    session.out().document(Json::Object{{u"messages"_s, answer}}, QString::number(answer));
    return {};
  }

  /// One term on each line of a file.
  Result<void> reportTerms(Session& session, workspace::Workspace& opened) const {
    MUNIMENT_TRY_LET(bytes, bytesOf(report));
    workspace::TermReport terms{QString::fromUtf8(bytes).split(u'\n'), std::nullopt};
    if (!within.empty()) {
      MUNIMENT_TRY_LET(set, reviewSetNamed(opened, within));
      terms.within = set.id;
    }
    MUNIMENT_TRY_LET(answer, opened.ask(std::move(terms)).result());
    Json::Array rows;
    for (const workspace::TermReport::Row& row : answer.rows)
      rows.push_back(jsonOf(row));
    const QString csv = QString::fromUtf8(workspace::csvOf(answer));
    session.out().document(Json::Object{{u"csv"_s, csv},
                                        {u"messages"_s, answer.all.messages},
                                        {u"terms"_s, std::move(rows)},
                                        {u"with_family"_s, answer.all.withFamily}},
                           csv);
    return {};
  }

  static Json jsonOf(const workspace::TermReport::Row& row) {
    return Json::Object{{u"messages"_s, row.messages},
                        {u"problem"_s, row.error ? Json(errorText(*row.error)) : Json()},
                        {u"term"_s, row.term},
                        {u"unique"_s, row.unique},
                        {u"with_family"_s, row.withFamily}};
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

  Result<void> listPages(Session& session, workspace::Workspace& opened) const {
    workspace::SearchPapers page;
    page.query = QString::fromStdString(query);
    page.limit = limit;
    if (!after.empty())
      page.after = QString::fromStdString(after).toLongLong();
    MUNIMENT_TRY_LET(answer, opened.ask(page).result());
    if (countOnly) {
      session.out().document(Json::Object{{u"pages"_s, answer.total}}, QString::number(answer.total));
      return {};
    }
    for (const workspace::SearchPapers::Hit& hit : answer.hits)
      session.out().line(Json::Object{{u"document"_s, hit.document.toString()},
                                      {u"number"_s, hit.number},
                                      {u"page"_s, hit.page},
                                      {u"snippet"_s, hit.snippet},
                                      {u"title"_s, hit.title}},
                         Words::tr("%1, page %2: %3").arg(hit.title, QString::number(hit.page), hit.snippet));
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

void addSearchCommand(const Line& app, Chosen& chosen) {
  auto search = std::make_shared<Search>();
  Line line =
      app.group("search", "Find messages, newest first. Example: munimentctl -w cases search \"invoice from:ana\"");
  line.option("QUERY", search->query, "What to look for; see docs/search.md");
  line.option("--limit", search->limit, "How many at the most");
  line.option("--after", search->after, "Id of the last message of the page before; with --papers its number");
  line.flag("--papers", search->inPapers, "Find pages of PDFs instead of messages");
  line.flag("--count", search->countOnly, "Only say how many there are");
  line.option("--report", search->report,
              "File with one search on each line: how much each finds, as CSV for a spreadsheet");
  line.option("--within", search->within, "Of a report: only what is in this review set");
  line.chooses(search, chosen);
}

} // namespace muniment::ctl
