// A query is read or refused at a place within it; what is read has a plan, and its marks lie within any text.
#include "core/search/fold.h"
#include "core/search/highlight.h"
#include "core/search/query_error.h"
#include "core/search/query_parser.h"
#include "core/search/search_plan.h"
#include "tests/fuzz/fuzz_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  const QString text = QString::fromUtf8(tests::viewOf(data, size));
  QByteArray indexed;
  search::appendIndexText(indexed, text);
  QByteArray joined;
  for (const search::Token& token : search::fold(text))
    joined += token.text + ' ';
  tests::require(indexed == joined);

  const auto query = search::parseQuery(text, {QTimeZone::utc(), Instant::fromMilliseconds(1'767'312'245'678)});
  if (!query) {
    const auto place = search::placeOf(query.error());
    tests::require(place && *place <= text.size());
    return 0;
  }
  const std::vector<std::vector<ConversationId>> nowhere(search::conversationFilters(*query).size());
  const search::SearchPlan plan = search::planOf(*query, nowhere);
  tests::require(plan.indexed || plan.joined);
  const auto marks = search::highlights(text, *query);
  qsizetype behind = -1;
  for (const search::TextRange& mark : marks) {
    tests::require(mark.begin > behind && mark.begin < mark.end && mark.end <= text.size());
    behind = mark.end;
  }
  for (const search::TextRange& mark : search::snippet(text, marks, 40).marks)
    tests::require(mark.begin < mark.end);
  return 0;
}
