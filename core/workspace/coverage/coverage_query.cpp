#include "core/workspace/coverage/coverage_query.h"

#include "core/model/matter.h"
#include "core/records/disposition/source_withdrawer.h"
#include "core/store/chat_privacy.h"
#include "core/store/source_repository.h"

#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostGaps = 200; ///< of one conversation; a screen says that there are more

QString personOf(const ConversationCoverage& coverage, const QStringList& numbers) {
  for (const CoveredSource& covered : coverage.sources) {
    if (!covered.source.owner.isEmpty())
      return covered.source.owner;
  }
  return numbers.join(u", "_s);
}

Result<ConversationCoverage> coverageOf(QueryContext& context, ConversationSummary summary) {
  ConversationCoverage coverage;
  const Scope& scope = context.scope();
  MUNIMENT_TRY_LET(stored, store::ConversationRepository(context.connection).byId(summary.conversation.id, scope));
  coverage.summary = std::move(summary);
  if (!stored)
    return coverage;
  store::CoverageRepository repository(context.connection);
  MUNIMENT_TRY_LET(sources, store::SourceRepository(context.connection).ofConversation(stored->number, scope));
  std::erase_if(sources, records::isWithdrawn);
  MUNIMENT_TRY_LET(weeks, repository.weeks(stored->number, scope));
  MUNIMENT_TRY_LET(media, repository.media(stored->number, scope));
  MUNIMENT_TRY_LET(gaps, repository.gaps(stored->number, kMostGaps, scope));
  MUNIMENT_TRY_LET(numbers, repository.numbers(stored->number, scope));
  MUNIMENT_TRY_LET(privacy, store::chatPrivacyLines(context.connection, stored->conversation.id));
  coverage.privacyLines = privacy;
  coverage.media = media;
  coverage.gaps = std::move(gaps);
  for (ConversationSource& source : sources) {
    CoveredSource covered;
    covered.route = routeOf(source);
    for (const store::CoveredWeek& week : weeks) {
      if (week.source != source.number)
        continue;
      covered.weeks.push_back({week.week, week.messages});
      covered.first = std::min(covered.first.value_or(week.first), week.first);
      covered.last = std::max(covered.last.value_or(week.last), week.last);
    }
    MUNIMENT_TRY_LET(words, repository.hasWords(stored->number, source.number, scope));
    covered.doubts = doubtsOf(source, media.present > 0, words);
    covered.source = std::move(source);
    coverage.sources.push_back(std::move(covered));
  }
  coverage.person = personOf(coverage, numbers);
  return coverage;
}

} // namespace

Result<Coverage::Answer> Coverage::answer(QueryContext& context) const {
  Answer given;
  store::ConversationRepository repository(context.connection);
  MUNIMENT_TRY_LET(page, repository.page(filter, after, limit, context.scope()));
  MUNIMENT_TRY_LET(total, repository.count(filter, context.scope()));
  given.total = total;
  for (ConversationSummary& summary : page) {
    MUNIMENT_TRY_LET(coverage, coverageOf(context, std::move(summary)));
    given.conversations.push_back(std::move(coverage));
  }
  if (!after) {
    MUNIMENT_TRY_LET(gaps, store::CoverageRepository(context.connection).gapsOfConnections(kMostGaps, context.scope()));
    given.connectionGaps = std::move(gaps);
  }
  return given;
}

QStringList Coverage::journalSubjects(const Answer& given, const access::Session& session) const {
  if (session.glassBroken) {
    const std::size_t count = given.conversations.size();
    return count == 0 ? QStringList() : QStringList{u"conversations:%1"_s.arg(count)};
  }
  std::set<QString> matters;
  for (const ConversationCoverage& coverage : given.conversations) {
    if (coverage.summary.conversation.matter)
      matters.insert(aggregateOf(*coverage.summary.conversation.matter));
  }
  return {matters.begin(), matters.end()};
}

} // namespace muniment::workspace
