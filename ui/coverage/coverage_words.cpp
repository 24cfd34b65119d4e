#include "ui/coverage/coverage_words.h"

#include "ui/kit/day_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using workspace::CaptureRoute;
using workspace::CoverageDoubt;
using workspace::NeverVisible;

QString CoverageWords::route(CaptureRoute route) {
  switch (route) {
  case CaptureRoute::Export:
    return tr("Chat exported by a person");
  case CaptureRoute::AndroidDatabase:
    return tr("Database of an Android phone");
  case CaptureRoute::IosDatabase:
    return tr("Database of an iPhone");
  case CaptureRoute::CloudApi:
    return tr("Connected business number");
  }
  return {};
}

QString CoverageWords::never(NeverVisible kind) {
  switch (kind) {
  case NeverVisible::EarlierWords:
    return tr("What a message said before it was edited");
  case NeverVisible::Reactions:
    return tr("Reactions to messages");
  case NeverVisible::Receipts:
    return tr("Whether and when a message was delivered or read");
  case NeverVisible::Replies:
    return tr("Which message a reply answers");
  case NeverVisible::ViewOnce:
    return tr("Pictures and videos to be seen once");
  case NeverVisible::Vanished:
    return tr("Messages that disappeared before the copy was made");
  case NeverVisible::DeletedBefore:
    return tr("What messages said that were deleted before the copy was made");
  case NeverVisible::Calls:
    return tr("Calls");
  case NeverVisible::AppGroups:
    return tr("Groups made in the app on a phone");
  case NeverVisible::OtherNumbers:
    return tr("Chats on numbers that are not connected");
  case NeverVisible::BeforeConnection:
    return tr("What was said before the number was connected");
  }
  return {};
}

QString CoverageWords::doubt(CoverageDoubt doubt) {
  switch (doubt) {
  case CoverageDoubt::NearLimitWithMedia:
    return tr(
        "The export has close to 10,000 messages with files. The app ends an export there; earlier messages may be "
        "missing.");
  case CoverageDoubt::NearLimitWithoutMedia:
    return tr("The export has close to 40,000 messages without files. The app ends an export there; earlier messages "
              "may be missing.");
  case CoverageDoubt::SystemLinesOnly:
    return tr("The export holds only lines of the app itself. Exports from a linked device look like this; ask for one "
              "from the phone.");
  case CoverageDoubt::ZoneUnknown:
    return tr("The time zone of the device is not recorded.");
  case CoverageDoubt::DateOrderAssumed:
    return tr("The order of day and month does not follow from the file; it was assumed.");
  case CoverageDoubt::ReadingUnfinished:
    return tr("The file was not read to its end.");
  }
  return {};
}

QString CoverageWords::gap(const LiveFact& gap) {
  if (gap.word == u"media-differs")
    return tr("A file arrived that is not the one announced.");
  if (gap.word == u"unsupported" || gap.word == u"unknown")
    return tr("A message came whose kind the messenger does not hand out.");
  return gap.text.isEmpty() ? tr("The messenger reported a problem: %1").arg(gap.word) : gap.text;
}

QDate CoverageWords::day(std::int64_t milliseconds, CaptureRoute route) {
  if (route == CaptureRoute::Export)
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).date();
  return dayOf(Instant::fromMilliseconds(milliseconds));
}

QString CoverageWords::period(const workspace::CoveredSource& source) {
  if (!source.first || !source.last)
    return tr("no times known");
  const QString first = dayText(day(*source.first, source.route));
  const QString last = dayText(day(*source.last, source.route));
  return first == last ? first : tr("%1 – %2").arg(first, last);
}

QString CoverageWords::counts(const workspace::ConversationCoverage& coverage) {
  QStringList parts{tr("%n message(s)", nullptr, static_cast<int>(coverage.summary.messages))};
  if (coverage.media.missing + coverage.media.omitted > 0)
    parts << tr("%n file(s) missing", nullptr, static_cast<int>(coverage.media.missing + coverage.media.omitted));
  if (!coverage.gaps.empty())
    parts << tr("%n gap(s)", nullptr, static_cast<int>(coverage.gaps.size()));
  return parts.join(u" · "_s);
}

bool CoverageWords::isDoubtful(const workspace::ConversationCoverage& coverage) {
  return coverage.media.missing > 0 || !coverage.gaps.empty() ||
         std::ranges::any_of(coverage.sources, [](const workspace::CoveredSource& source) {
           return std::ranges::any_of(source.doubts,
                                      [](CoverageDoubt doubt) { return doubt != CoverageDoubt::ZoneUnknown; });
         });
}

QString CoverageWords::spoken(const workspace::ConversationCoverage& coverage) {
  QStringList words{coverage.summary.conversation.title, coverage.person};
  for (const workspace::CoveredSource& source : coverage.sources)
    words << route(source.route) + u' ' + period(source);
  words << counts(coverage);
  words.removeAll(QString());
  return words.join(u", "_s);
}

} // namespace muniment::ui
