#include "core/store/document_filter.h"

#include "core/search/fold.h"
#include "core/store/holds_in_force.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

QByteArray listed(const std::set<int>& numbers) {
  QByteArrayList texts;
  for (const int number : numbers)
    texts.append(QByteArray::number(number));
  return texts.join(", ");
}

/// The states as one condition in brackets.
Result<void> appendStates(Dialect dialect, const DocumentFilter::States& states, const Scope& scope, QByteArray& sql,
                          QVariantList& values) {
  sql += " AND (1 = 0";
  if (!states.transport.empty())
    sql += " OR d.transport IN (" + listed(states.transport) + ')';
  if (!states.business.empty())
    sql += " OR d.business IN (" + listed(states.business) + ')';
  if (states.test)
    sql += " OR d.test = 1";
  if (states.duplicate)
    sql += " OR d.duplicate = 1";
  if (states.numberAgain)
    sql += " OR EXISTS (SELECT 1 FROM document e WHERE " + earlierNumberCondition() + ')';
  if (states.infected)
    sql += " OR EXISTS (SELECT 1 FROM virus_scan v WHERE v.item <> '' AND v.item = d.item AND v.verdict = 1 AND v.id = "
           "(SELECT max(o.id) FROM virus_scan o WHERE o.item <> '' AND o.item = d.item))";
  if (states.declared) {
    sql += " OR EXISTS (SELECT 1 FROM record_item ri JOIN record r ON r.id = ri.record WHERE ri.item = d.item";
    sql += kIsRecord;
    appendMatterCondition(scope, sql, values);
    sql += ')';
  }
  if (states.ids) {
    MUNIMENT_TRY_LET(ids, textList(*states.ids));
    sql += " OR d.id IN " + selectTexts(dialect);
    values << ids;
  }
  sql += ')';
  return {};
}

} // namespace

QByteArray earlierNumberCondition() {
  // The index holds what is not empty, and both databases want that said of the row they look for.
  return "d.kind IN ('invoice', 'credit-note') AND d.duplicate = 0 AND d.sender <> '' AND d.plain_number <> '' AND "
         "e.plain_number <> '' AND e.plain_number = d.plain_number AND e.kind = d.kind AND e.sender = d.sender AND "
         "e.test = d.test AND (e.matter IS NULL OR e.matter = d.matter) AND (e.captured_at < d.captured_at OR "
         "(e.captured_at = d.captured_at AND (e.item < d.item OR (e.item = d.item AND e.ordinal < d.ordinal))))";
}

Result<SearchCondition> documentCondition(Dialect dialect, const DocumentFilter& filter, const Scope& scope) {
  QByteArray sql;
  QVariantList values;
  if (!filter.kinds.isEmpty()) {
    MUNIMENT_TRY_LET(kinds, textList(filter.kinds));
    sql += " AND d.kind IN " + selectTexts(dialect);
    values << kinds;
  }
  if (!filter.partner.isEmpty()) {
    sql += " AND d.partner = ?";
    values << filter.partner;
  }
  if (filter.onlyFindings)
    sql += " AND (d.errors > 0 OR d.warnings > 0)";
  if (filter.numbers) {
    MUNIMENT_TRY_LET(numbers, textList(*filter.numbers));
    sql += " AND d.plain_number <> '' AND d.plain_number IN " + selectTexts(dialect);
    values << numbers;
  }
  if (!filter.states.isEmpty())
    MUNIMENT_TRY(appendStates(dialect, filter.states, scope, sql, values));
  for (const search::Token& token : search::fold(filter.text)) {
    sql += " AND d.words LIKE ?";
    values << QString(u"% "_s + QString::fromUtf8(token.text) + u'%');
  }
  return SearchCondition{sql, values};
}

} // namespace muniment::store
