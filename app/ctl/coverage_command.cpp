#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/message_json.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/coverage/coverage_query.h"

#include <QtCore/QDateTime>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using workspace::ConversationCoverage;
using workspace::CoveredSource;

QString dayText(const std::optional<std::int64_t>& milliseconds) {
  return milliseconds ? QDateTime::fromMSecsSinceEpoch(*milliseconds, Qt::UTC).date().toString(Qt::ISODate) : QString();
}

Json jsonOf(const CoveredSource& source) {
  Json::Array never;
  for (const workspace::NeverVisible kind : workspace::neverVisible(source.route))
    never.emplace_back(QString(nameOf(kind)));
  Json::Array doubts;
  for (const workspace::CoverageDoubt doubt : source.doubts)
    doubts.emplace_back(QString(nameOf(doubt)));
  return Json::Object{{u"captured_at"_s, source.source.capturedAt.toString()},
                      {u"doubts"_s, std::move(doubts)},
                      {u"first"_s, dayText(source.first)},
                      {u"last"_s, dayText(source.last)},
                      {u"messages"_s, source.source.messages},
                      {u"name"_s, source.source.name},
                      {u"never"_s, std::move(never)},
                      {u"owner"_s, source.source.owner},
                      {u"route"_s, QString(nameOf(source.route))},
                      {u"weeks"_s, static_cast<std::int64_t>(source.weeks.size())}};
}

Json jsonOf(const LiveFact& gap) {
  return Json::Object{
      {u"at"_s, gap.at.toString()}, {u"cause"_s, gap.word}, {u"peer"_s, gap.peer}, {u"text"_s, gap.text}};
}

Json jsonOf(const ConversationCoverage& coverage) {
  Json::Array sources;
  for (const CoveredSource& source : coverage.sources)
    sources.push_back(jsonOf(source));
  Json::Array gaps;
  for (const LiveFact& gap : coverage.gaps)
    gaps.push_back(jsonOf(gap));
  return Json::Object{{u"conversation"_s, coverage.summary.conversation.id.toString()},
                      {u"gaps"_s, std::move(gaps)},
                      {u"media_missing"_s, coverage.media.missing},
                      {u"media_omitted"_s, coverage.media.omitted},
                      {u"media_present"_s, coverage.media.present},
                      {u"messages"_s, coverage.summary.messages},
                      {u"person"_s, coverage.person},
                      {u"sources"_s, std::move(sources)},
                      {u"title"_s, coverage.summary.conversation.title}};
}

class CoverageCommand final : public OpenedCommand {
 public:
  std::string filter;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::Coverage query;
    query.filter.text = QString::fromStdString(filter);
    for (;;) {
      MUNIMENT_TRY_LET(answer, opened.ask(query).result());
      for (const ConversationCoverage& coverage : answer.conversations)
        session.out().line(jsonOf(coverage), inWords(coverage));
      if (std::ssize(answer.conversations) < query.limit)
        return {};
      query.after = answer.conversations.back().summary;
    }
  }

 private:
  static QString inWords(const ConversationCoverage& coverage) {
    QString text = coverage.summary.conversation.title;
    for (const CoveredSource& source : coverage.sources) {
      text += u"\n  %1  %2 – %3  %4 messages"_s
                  .arg(QString(nameOf(source.route)), dayText(source.first), dayText(source.last))
                  .arg(source.source.messages);
      for (const workspace::CoverageDoubt doubt : source.doubts)
        text += u"  "_s + nameOf(doubt);
    }
    if (coverage.media.missing + coverage.media.omitted > 0)
      text += u"\n  files: %1 there, %2 missing, %3 left out"_s.arg(coverage.media.present)
                  .arg(coverage.media.missing)
                  .arg(coverage.media.omitted);
    for (const LiveFact& gap : coverage.gaps)
      text += u"\n  gap: "_s + gap.at.toString() + u"  "_s + gap.word;
    return text;
  }
};

} // namespace

void addCoverageCommand(const Line& app, Chosen& chosen) {
  auto coverage = std::make_shared<CoverageCommand>();
  Line line = app.group("coverage", "What was captured of which time, and what is missing. Example: "
                                    "munimentctl -w cases coverage --filter \"Ana\"");
  line.option("--filter", coverage->filter, "A word of the title, or of a name in the conversation");
  line.chooses(coverage, chosen);
}

} // namespace muniment::ctl
