#include "core/search/search_plan.h"

#include "core/search/facet_terms.h"
#include "core/search/fold.h"

#include <algorithm>
#include <iterator>

namespace muniment::search {
namespace {

using IndexedKind = IndexedQuery::Kind;
using JoinedKind = JoinedQuery::Kind;

IndexedQuery sequence(std::vector<QByteArray> tokens, bool isBeginning = false) {
  return {IndexedKind::Sequence, std::move(tokens), isBeginning, {}};
}

/// All of the operands, in the form that the index can answer: what is wanted first, then what is left out.
IndexedQuery allOf(std::vector<IndexedQuery> operands) {
  std::vector<IndexedQuery> wanted;
  std::vector<IndexedQuery> unwanted;
  const auto add = [&](IndexedQuery& operand) {
    (operand.kind == IndexedKind::Not ? unwanted : wanted).push_back(std::move(operand));
  };
  for (IndexedQuery& operand : operands) {
    if (operand.kind == IndexedKind::All)
      std::ranges::for_each(operand.operands, add);
    else
      add(operand);
  }
  if (wanted.empty())
    wanted.push_back(sequence({terms::kAny.toByteArray()}));
  std::ranges::move(unwanted, std::back_inserter(wanted));
  if (wanted.size() == 1)
    return std::move(wanted.front());
  return {IndexedKind::All, {}, false, std::move(wanted)};
}

IndexedQuery anyOf(std::vector<IndexedQuery> operands) {
  for (IndexedQuery& operand : operands) {
    if (operand.kind == IndexedKind::Not)
      operand = allOf({std::move(operand)});
  }
  if (operands.size() == 1)
    return std::move(operands.front());
  return {IndexedKind::Any, {}, false, std::move(operands)};
}

bool isIndexed(const Filter& filter) {
  switch (filter.field) {
  case Field::From:
  case Field::In:
  case Field::Case:
  case Field::Has:
  case Field::Type:
    return true;
  case Field::Is:
    return filter.value == u"edited" || filter.value == u"deleted";
  default:
    return false;
  }
}

bool isIndexed(const Query& query) {
  const auto each = [](const std::vector<Query>& operands) {
    return std::ranges::all_of(operands, [](const Query& operand) { return isIndexed(operand); });
  };
  if (const auto* const all = std::get_if<And>(&query.node))
    return each(all->operands);
  if (const auto* const any = std::get_if<Or>(&query.node))
    return each(any->operands);
  if (const auto* const no = std::get_if<Not>(&query.node))
    return each(no->operand);
  const auto* const filter = std::get_if<Filter>(&query.node);
  return !filter || isIndexed(*filter);
}

QByteArray nameOfTag(const Filter& filter) {
  QByteArray name;
  for (const QByteArray& token : filter.tokens)
    name += (name.isEmpty() ? "" : " ") + token;
  return name;
}

Condition conditionOf(const Filter& filter) {
  switch (filter.field) {
  case Field::Is:
    if (filter.value == u"conflict")
      return {Condition::Kind::Conflict, {}, {}, {}, false, {}, 0};
    return {
        filter.value == u"held" ? Condition::Kind::Held : Condition::Kind::Declared, filter.from, {}, {}, false, {}, 0};
  case Field::Tag:
    return {Condition::Kind::Tag, {}, {}, nameOfTag(filter), filter.isBeginning, {}, 0};
  case Field::Batch:
    return {Condition::Kind::Batch, {}, {}, {}, filter.isBeginning, filter.tokens, filter.number};
  case Field::Reviewed:
    return {Condition::Kind::Reviewed, {}, {}, {}, filter.isBeginning, filter.tokens, 0};
  default:
    return {Condition::Kind::Time, filter.from, filter.until, {}, false, {}, 0};
  }
}

/// Turns the parts of a query over; it meets the filters of conversations in the order of conversationFilters.
class Planner final {
 public:
  explicit Planner(std::span<const std::vector<ConversationId>> conversations) : m_conversations(conversations) {}

  IndexedQuery indexed(const Query& query) {
    return std::visit([this](const auto& node) { return indexedOf(node); }, query.node);
  }

  JoinedQuery joined(const Query& query) {
    if (isIndexed(query))
      return {JoinedKind::Indexed, {}, allOf({indexed(query)}), {}};
    if (const auto* const all = std::get_if<And>(&query.node))
      return joinedOf(JoinedKind::All, all->operands);
    if (const auto* const any = std::get_if<Or>(&query.node))
      return joinedOf(JoinedKind::Any, any->operands);
    if (const auto* const no = std::get_if<Not>(&query.node))
      return joinedOf(JoinedKind::Not, no->operand);
    return {JoinedKind::Condition, conditionOf(std::get<Filter>(query.node)), {}, {}};
  }

  /// Operands that the index answers go to `together`, the others become operands of the outcome.
  JoinedQuery split(const std::vector<Query>& operands, std::vector<IndexedQuery>& together) {
    JoinedQuery rest;
    for (const Query& operand : operands) {
      if (isIndexed(operand))
        together.push_back(indexed(operand));
      else
        rest.operands.push_back(joined(operand));
    }
    return rest;
  }

 private:
  IndexedQuery indexedOf(const And& node) { return allOf(indexedEach(node.operands)); }
  IndexedQuery indexedOf(const Or& node) { return anyOf(indexedEach(node.operands)); }
  IndexedQuery indexedOf(const Not& node) { return {IndexedKind::Not, {}, false, {indexed(node.operand.front())}}; }
  IndexedQuery indexedOf(const Words& node) {
    std::vector<IndexedQuery> words;
    for (const QByteArray& token : node.tokens)
      words.push_back(sequence({token}));
    return allOf(std::move(words));
  }
  IndexedQuery indexedOf(const Phrase& node) { return sequence(node.tokens); }
  IndexedQuery indexedOf(const Prefix& node) { return sequence(node.tokens, true); }
  IndexedQuery indexedOf(const Filter& node) {
    switch (node.field) {
    case Field::From:
      return speaker(node);
    case Field::In:
    case Field::Case:
      return conversation();
    case Field::Has:
      return sequence({terms::has(node.value)});
    case Field::Type:
      return sequence({terms::ofType(node.value)});
    default:
      return sequence({terms::is(node.value)});
    }
  }

  static IndexedQuery speaker(const Filter& filter) {
    std::vector<IndexedQuery> words;
    for (const QByteArray& token : filter.tokens)
      words.push_back(sequence({terms::from(token)}, filter.isBeginning && words.size() + 1 == filter.tokens.size()));
    return allOf(std::move(words));
  }

  IndexedQuery conversation() {
    std::vector<IndexedQuery> ids;
    if (m_next < m_conversations.size()) {
      for (const ConversationId& id : m_conversations[m_next])
        ids.push_back(sequence({terms::in(id)}));
    }
    ++m_next;
    return anyOf(std::move(ids));
  }

  std::vector<IndexedQuery> indexedEach(const std::vector<Query>& operands) {
    std::vector<IndexedQuery> each;
    for (const Query& operand : operands)
      each.push_back(indexed(operand));
    return each;
  }

  /// Operands for the index are asked together, the others one by one.
  JoinedQuery joinedOf(JoinedKind kind, const std::vector<Query>& operands) {
    std::vector<IndexedQuery> together;
    JoinedQuery query = split(operands, together);
    query.kind = kind;
    if (together.empty())
      return query;
    IndexedQuery one = kind == JoinedKind::Any ? anyOf(std::move(together)) : allOf(std::move(together));
    query.operands.push_back({JoinedKind::Indexed, {}, std::move(one), {}});
    return query;
  }

  std::span<const std::vector<ConversationId>> m_conversations;
  std::size_t m_next = 0;
};

bool hasWords(QStringView text, std::span<const QByteArray> words, bool isBeginning) {
  const std::vector<Token> tokens = fold(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool mayGoOn = isBeginning && i + 1 == words.size();
    const QByteArray& wanted = words[i];
    if (std::ranges::none_of(
            tokens, [&](const Token& token) { return mayGoOn ? token.text.startsWith(wanted) : token.text == wanted; }))
      return false;
  }
  return true;
}

void collect(const Query& query, std::vector<const Filter*>& found) {
  const auto each = [&](const std::vector<Query>& operands) {
    for (const Query& operand : operands)
      collect(operand, found);
  };
  if (const auto* const all = std::get_if<And>(&query.node))
    each(all->operands);
  else if (const auto* const any = std::get_if<Or>(&query.node))
    each(any->operands);
  else if (const auto* const no = std::get_if<Not>(&query.node))
    each(no->operand);
  else if (const auto* const filter = std::get_if<Filter>(&query.node);
           filter && (filter->field == Field::In || filter->field == Field::Case))
    found.push_back(filter);
}

} // namespace

std::vector<const Filter*> conversationFilters(const Query& query) {
  std::vector<const Filter*> found;
  collect(query, found);
  return found;
}

bool meansTitle(const Filter& filter, QStringView title) { return hasWords(title, filter.tokens, filter.isBeginning); }

bool meansName(const Condition& condition, QStringView name) {
  return hasWords(name, condition.tokens, condition.isBeginning);
}

SearchPlan planOf(const Query& query, std::span<const std::vector<ConversationId>> conversations) {
  Planner planner(conversations);
  if (isIndexed(query))
    return {allOf({planner.indexed(query)}), std::nullopt};
  const auto* const all = std::get_if<And>(&query.node);
  if (!all)
    return {std::nullopt, planner.joined(query)};
  std::vector<IndexedQuery> together;
  JoinedQuery rest = planner.split(all->operands, together);
  SearchPlan plan;
  if (!together.empty())
    plan.indexed = allOf(std::move(together));
  plan.joined = std::move(rest);
  return plan;
}

SearchPlan within(ConversationId conversation, SearchPlan plan) {
  std::vector<IndexedQuery> both;
  both.push_back(sequence({terms::in(conversation)}));
  if (plan.indexed)
    both.push_back(std::move(*plan.indexed));
  plan.indexed = allOf(std::move(both));
  return plan;
}

std::vector<SearchPlan> alternatives(const SearchPlan& plan) {
  const JoinedQuery* any = plan.joined ? &*plan.joined : nullptr;
  if (any && any->kind == JoinedKind::All && any->operands.size() == 1)
    any = &any->operands.front();
  if (!any || any->kind != JoinedKind::Any || any->operands.empty())
    return {plan};
  std::vector<SearchPlan> each;
  for (const JoinedQuery& operand : any->operands) {
    if (operand.kind != JoinedKind::Indexed)
      each.push_back({plan.indexed, operand});
    else if (plan.indexed)
      each.push_back({allOf({*plan.indexed, operand.indexed}), std::nullopt});
    else
      each.push_back({operand.indexed, std::nullopt});
  }
  return each;
}

} // namespace muniment::search
