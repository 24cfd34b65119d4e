#include "core/workspace/documents/paper_text.h"

#include "core/model/matter.h"
#include "core/search/highlight.h"
#include "core/search/query_parser.h"
#include "core/store/document_repository.h"
#include "core/store/item_repository.h"
#include "core/store/paper_repository.h"
#include "core/workspace/conversations/sensitive.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kSnippetWidth = 160;
constexpr std::array kOutcomes = {"read"_L1, "password"_L1, "damaged"_L1, "large"_L1, "failed"_L1};

bool hasFilter(const search::Query& query) {
  const auto anyOf = [](const std::vector<search::Query>& operands) {
    return std::ranges::any_of(operands, hasFilter);
  };
  if (const auto* all = std::get_if<search::And>(&query.node))
    return anyOf(all->operands);
  if (const auto* any = std::get_if<search::Or>(&query.node))
    return anyOf(any->operands);
  if (const auto* without = std::get_if<search::Not>(&query.node))
    return anyOf(without->operand);
  return std::holds_alternative<search::Filter>(query.node);
}

SearchPapers::Hit hitOf(const store::FoundPage& page, const PartnerDocument& document, const search::Query& query) {
  SearchPapers::Hit hit{page.number, page.document,  document.facts.text(u"title"), page.page, document.capturedAt, {},
                        {},          document.matter};
  const search::Snippet snippet = search::snippet(page.text, search::highlights(page.text, query), kSnippetWidth);
  hit.snippet = snippet.text;
  for (const search::TextRange& range : snippet.marks)
    hit.marks.push_back({range.begin, range.end - range.begin});
  return hit;
}

} // namespace

Result<std::vector<PapersToRead::Paper>> PapersToRead::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(ids, store::PaperRepository(context.connection).unread(limit, context.scope()));
  MUNIMENT_TRY_LET(documents, store::DocumentRepository(context.connection).byIds(ids, context.scope()));
  std::vector<Paper> papers;
  for (const store::StoredDocument& stored : documents)
    papers.push_back({stored.document.id, stored.document.item, stored.document.size});
  return papers;
}

Json KeepPaperText::describe() const {
  return Json::Object{{u"document"_s, document.toString()},
                      {u"outcome"_s, outcome},
                      {u"pages"_s, pages ? static_cast<std::int64_t>(pages->size()) : 0}};
}

Result<Json> KeepPaperText::apply(CommandContext& context) const {
  if (std::ranges::none_of(kOutcomes, [this](QLatin1StringView known) { return outcome == known; }))
    return failure(ErrorKind::Usage, "document.unknown"_L1);
  MUNIMENT_TRY_LET(stored, store::DocumentRepository(context.connection()).byId(document, context.scope()));
  if (!stored)
    return failure(ErrorKind::NotFound, "document.unknown"_L1);
  const store::PaperReading reading{document, outcome, pages ? *pages : QStringList()};
  MUNIMENT_TRY(store::PaperRepository(context.connection()).save(reading));
  EntryDraft draft;
  draft.verb = u"document.text-read"_s;
  draft.subject = aggregateOf(document);
  draft.matter = stored->document.matter;
  draft.payload = {{u"outcome"_s, outcome}, {u"pages"_s, static_cast<std::int64_t>(reading.pages.size())}};
  context.record(std::move(draft));
  return Json();
}

Result<SearchPapers::Answer> SearchPapers::answer(QueryContext& context) const {
  const QTimeZone zone(context.services.info.timeZone.toUtf8());
  MUNIMENT_TRY_LET(parsed, search::parseQuery(query, {zone.isValid() ? zone : QTimeZone::utc(),
                                                      context.services.environment.clock->now()}));
  Answer answer;
  const search::SearchPlan plan = hasFilter(parsed) ? search::SearchPlan() : search::planOf(parsed, {});
  if (!plan.indexed || plan.joined)
    return answer;
  store::PaperRepository papers(context.connection);
  MUNIMENT_TRY_LET(found, papers.find(*plan.indexed, after, limit + 1, context.scope()));
  answer.hasMore = std::ssize(found) > limit;
  if (answer.hasMore)
    found.pop_back();
  if (answer.hasMore || after) {
    MUNIMENT_TRY_LET(total, papers.count(*plan.indexed, context.scope()));
    answer.total = total;
  } else {
    answer.total = std::ssize(found);
  }
  std::set<DocumentId> distinct;
  for (const store::FoundPage& page : found)
    distinct.insert(page.document);
  const std::vector<DocumentId> ids(distinct.begin(), distinct.end());
  MUNIMENT_TRY_LET(documents, store::DocumentRepository(context.connection).byIds(ids, context.scope()));
  std::map<DocumentId, const PartnerDocument*> known;
  for (const store::StoredDocument& stored : documents)
    known.emplace(stored.document.id, &stored.document);
  for (const store::FoundPage& page : found) {
    const auto document = known.find(page.document);
    if (document == known.end())
      continue;
    answer.hits.push_back(hitOf(page, *document->second, parsed));
    MUNIMENT_TRY_LET(sensitive, isSensitive(context.connection, aggregateOf(document->second->item)));
    if (sensitive) { // that it was found is said, its words are not
      answer.hits.back().snippet.clear();
      answer.hits.back().marks.clear();
    }
  }
  return answer;
}

QStringList SearchPapers::journalSubjects(const Answer& given, const access::Session& session) const {
  const QStringList text = after || query.isEmpty() ? QStringList() : QStringList{query};
  if (session.glassBroken)
    return given.hits.empty() ? text : text + QStringList{u"pages:%1"_s.arg(given.hits.size())};
  std::set<QString> matters;
  for (const Hit& hit : given.hits) {
    if (hit.matter)
      matters.insert(aggregateOf(*hit.matter));
  }
  return text + QStringList(matters.begin(), matters.end());
}

} // namespace muniment::workspace
