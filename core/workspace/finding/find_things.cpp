#include "core/workspace/finding/find_things.h"

#include "core/formats/edi/chain_keys.h"
#include "core/model/matter.h"
#include "core/search/fold.h"
#include "core/store/case_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/document_repository.h"
#include "core/store/participant_repository.h"
#include "core/store/person_repository.h"
#include "core/store/record_repository.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = FindThings::Kind;
using Line = FindThings::Line;

/// A page of one kind.
struct Page final {
  std::vector<Line> lines;
  std::optional<QString> next;
};

QDate dayOf(Instant at, const QueryContext& context) { return todayIn(context.services, at); }

bool isNumber(const QString& number, const QString& text) { return number.compare(text, Qt::CaseInsensitive) == 0; }

/// Cuts what a page has too much; whether there was.
template <class T>
bool cut(std::vector<T>& found, int limit) {
  const auto most = static_cast<std::size_t>(limit);
  if (found.size() <= most)
    return false;
  found.erase(found.begin() + limit, found.end());
  return true;
}

Result<Page> persons(const FindThings& wanted, QueryContext& context) {
  Page page;
  MUNIMENT_TRY_LET(known,
                   store::PersonRepository(context.connection).named(wanted.text, wanted.limit, context.scope()));
  for (const Person& person : known) {
    Line line{Kind::Person, aggregateOf(person.id), person.name, {}, {}, {}, {}, false};
    if (!person.names.empty())
      line.number = person.names.front().value;
    page.lines.push_back(std::move(line));
  }
  const store::ParticipantFilter filter{wanted.text, store::ParticipantFilter::Known::WithoutPerson};
  MUNIMENT_TRY_LET(others,
                   store::ParticipantRepository(context.connection).page(filter, {}, wanted.limit, context.scope()));
  for (const store::Participant& other : others)
    page.lines.push_back({Kind::Person,
                          {},
                          other.label.isEmpty() ? other.phone : other.label,
                          other.label.isEmpty() ? other.phone : other.label,
                          other.label.isEmpty() ? QString() : other.phone,
                          {},
                          {},
                          false});
  cut(page.lines, wanted.limit);
  return page;
}

Result<Page> conversations(const FindThings& wanted, QueryContext& context) {
  store::ConversationFilter filter;
  filter.text = wanted.text;
  MUNIMENT_TRY_LET(found,
                   store::ConversationRepository(context.connection).page(filter, {}, wanted.limit, context.scope()));
  Page page;
  for (const ConversationSummary& each : found)
    page.lines.push_back({Kind::Conversation,
                          aggregateOf(each.conversation.id),
                          each.conversation.title,
                          {},
                          {},
                          {},
                          each.conversation.matter,
                          false});
  return page;
}

Line lineOf(const Case& file, const QString& text, const QueryContext& context) {
  const bool isExact = isNumber(file.number, text) || std::ranges::any_of(file.references, [&](const auto& each) {
                         return store::referenceKey(each.number) == store::referenceKey(text);
                       });
  return {Kind::Case,
          aggregateOf(file.id),
          file.value(u"title"_s),
          file.number,
          {},
          dayOf(file.changedAt, context),
          file.matter,
          isExact};
}

Result<Page> cases(const FindThings& wanted, QueryContext& context) {
  store::CaseRepository repository(context.connection);
  Page page;
  std::set<CaseId> seen;
  const auto add = [&](const std::vector<Case>& files) {
    for (const Case& file : files)
      if (seen.insert(file.id).second)
        page.lines.push_back(lineOf(file, wanted.text, context));
  };
  MUNIMENT_TRY_LET(exact, repository.byReference(wanted.text, wanted.limit, context.scope()));
  if (!wanted.after)
    add(exact);
  else
    for (const Case& file : exact)
      seen.insert(file.id);
  store::CaseFilter filter;
  filter.text = wanted.text;
  std::optional<store::CaseCursor> after;
  if (wanted.after) {
    const auto id = CaseId::parse(wanted.after->section(u'/', 1));
    if (!id)
      return page;
    after = {Instant::fromMilliseconds(wanted.after->section(u'/', 0, 0).toLongLong()), *id};
  }
  MUNIMENT_TRY_LET(found, repository.page(filter, after, wanted.limit + 1, context.scope()));
  if (cut(found, wanted.limit))
    page.next = u"%1/%2"_s.arg(found.back().changedAt.milliseconds()).arg(found.back().id.toString());
  add(found);
  return page;
}

Line lineOf(const Record& record, const QString& text, const QueryContext& context) {
  return {
      Kind::Record,  aggregateOf(record.id),       record.title, record.number, {}, dayOf(record.declaredAt, context),
      record.matter, isNumber(record.number, text)};
}

Result<Page> records(const FindThings& wanted, QueryContext& context) {
  store::RecordRepository repository(context.connection);
  Page page;
  MUNIMENT_TRY_LET(exact, repository.byNumber(wanted.text.toUpper(), context.scope()));
  if (exact && !wanted.after)
    page.lines.push_back(lineOf(*exact, wanted.text, context));
  store::RecordFilter filter;
  filter.text = wanted.text;
  std::optional<std::pair<Instant, RecordId>> after;
  if (wanted.after) {
    const auto id = RecordId::parse(wanted.after->section(u'/', 1));
    if (!id)
      return page;
    after = {Instant::fromMilliseconds(wanted.after->section(u'/', 0, 0).toLongLong()), *id};
  }
  MUNIMENT_TRY_LET(found, repository.page(filter, after, wanted.limit + 1, context.scope()));
  if (cut(found, wanted.limit)) {
    const Record& last = found.back().record;
    page.next = u"%1/%2"_s.arg(last.declaredAt.milliseconds()).arg(last.id.toString());
  }
  for (const store::RecordSummary& each : found)
    if (!exact || each.record.id != exact->id)
      page.lines.push_back(lineOf(each.record, wanted.text, context));
  return page;
}

/// Documents of exactly this number, whatever zeros it begins with.
Result<std::vector<store::StoredDocument>> documentsOfNumber(const FindThings& wanted, QueryContext& context) {
  store::DocumentFilter filter;
  filter.numbers = QStringList(QString::fromStdString(formats::edi::looseNumber(wanted.text.toStdString())));
  return store::DocumentRepository(context.connection)
      .page(filter, store::DocumentOrder::NewestCaptured, {}, wanted.limit, context.scope());
}

Line lineOf(const DocumentSummary& document, const QueryContext& context) {
  return {Kind::Document,
          aggregateOf(document.id),
          document.title.isEmpty() ? document.partner : document.title,
          document.number,
          document.total.isEmpty() ? QString() : document.total + u' ' + document.currency,
          document.issued.isValid() ? document.issued : dayOf(document.captured, context),
          document.matter,
          false};
}

Result<Page> documents(const FindThings& wanted, QueryContext& context) {
  DocumentsPage query;
  query.filter.text = wanted.text;
  query.limit = wanted.limit;
  if (wanted.after) {
    const auto id = DocumentId::parse(wanted.after->section(u'/', 1));
    if (!id)
      return Page();
    query.after = {wanted.after->section(u'/', 0, 0), *id};
  }
  MUNIMENT_TRY_LET(exact, documentsOfNumber(wanted, context));
  MUNIMENT_TRY_LET(found, query.answer(context));
  Page page;
  std::set<QString> seen;
  for (const store::StoredDocument& each : exact) {
    Line line{Kind::Document,
              aggregateOf(each.document.id),
              each.label.isEmpty() ? each.partner : each.label,
              each.document.number,
              {},
              each.document.issued,
              each.document.matter,
              true};
    if (seen.insert(line.subject).second && !wanted.after)
      page.lines.push_back(std::move(line));
  }
  for (const DocumentSummary& each : found.documents)
    if (Line line = lineOf(each, context); seen.insert(line.subject).second)
      page.lines.push_back(std::move(line));
  if (found.next)
    page.next = u"%1/%2"_s.arg(found.next->value, found.next->id.toString());
  return page;
}

Result<Page> pageOf(Kind kind, const FindThings& wanted, QueryContext& context) {
  switch (kind) {
  case Kind::Person:
    return persons(wanted, context);
  case Kind::Conversation:
    return conversations(wanted, context);
  case Kind::Case:
    return cases(wanted, context);
  case Kind::Record:
    return records(wanted, context);
  case Kind::Document:
    return documents(wanted, context);
  }
  return Page();
}

} // namespace

Result<FindThings::Answer> FindThings::answer(QueryContext& context) const {
  Answer answer;
  FindThings wanted = *this;
  wanted.text = text.simplified();
  if (search::fold(wanted.text).empty()) // signs alone name nothing
    return answer;
  if (wanted.kinds.empty())
    wanted.kinds = {Kind::Person, Kind::Conversation, Kind::Case, Kind::Record, Kind::Document};
  for (const Kind kind : wanted.kinds) {
    MUNIMENT_TRY_LET(page, pageOf(kind, wanted, context));
    std::ranges::move(page.lines, std::back_inserter(answer.lines));
    if (wanted.kinds.size() == 1)
      answer.next = std::move(page.next);
  }
  return answer;
}

QStringList FindThings::journalSubjects(const Answer& given, const access::Session& session) const {
  const QString asked = text.simplified();
  const QStringList words = after || asked.isEmpty() ? QStringList() : QStringList{asked};
  if (session.glassBroken)
    return given.lines.empty() ? words : words + QStringList{u"things:%1"_s.arg(given.lines.size())};
  std::set<QString> matters;
  for (const Line& line : given.lines) {
    if (line.matter)
      matters.insert(aggregateOf(*line.matter));
  }
  return words + QStringList(matters.begin(), matters.end());
}

} // namespace muniment::workspace
