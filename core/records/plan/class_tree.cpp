#include "core/records/plan/class_tree.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

Failure refused(QLatin1StringView id, QStringList arguments = {}) {
  return failure(ErrorKind::Usage, id, std::move(arguments));
}

Result<void> validate(const MetadataField& field) {
  if (!isCodeWord(field.name))
    return refused("class.field_name"_L1, {field.name});
  if (field.type == MetadataField::Type::Code && field.codes.isEmpty())
    return refused("class.field_codes"_L1, {field.name});
  if (!field.pattern.isEmpty() && !QRegularExpression(field.pattern).isValid())
    return refused("class.field_pattern"_L1, {field.name});
  return {};
}

} // namespace

bool isCodeWord(const QString& word) {
  return !word.isEmpty() && std::ranges::all_of(word, [](QChar letter) {
    return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9') || letter == u'-';
  });
}

const RecordClass* ClassTree::find(const ClassId& id) const {
  const auto found = std::ranges::find(m_classes, id, &RecordClass::id);
  return found == m_classes.end() ? nullptr : &*found;
}

std::vector<ClassId> ClassTree::withBelow(const ClassId& id) const {
  std::multimap<ClassId, ClassId> below;
  for (const RecordClass& value : m_classes) {
    if (value.parent)
      below.emplace(*value.parent, value.id);
  }
  std::vector<ClassId> found{id};
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto [first, last] = below.equal_range(found[i]);
    for (auto child = first; child != last; ++child)
      found.push_back(child->second);
  }
  return found;
}

std::optional<ScheduleId> ClassTree::scheduleOf(const ClassId& id) const {
  for (const RecordClass* value = find(id); value; value = value->parent ? find(*value->parent) : nullptr) {
    if (value->schedule)
      return value->schedule;
  }
  return std::nullopt;
}

bool ClassTree::wouldBeBelowItself(const ClassId& id, const std::optional<ClassId>& parent) const {
  for (const RecordClass* value = parent ? find(*parent) : nullptr; value;
       value = value->parent ? find(*value->parent) : nullptr) {
    if (value->id == id)
      return true;
  }
  return false;
}

Result<void> validate(const RecordClass& value) {
  if (value.code.trimmed().isEmpty() || value.name.trimmed().isEmpty())
    return refused("class.incomplete"_L1);
  if (value.vitalMonths < 0)
    return refused("class.vital"_L1);
  QStringList names;
  for (const MetadataField& field : value.fields) {
    MUNIMENT_TRY(validate(field));
    if (names.contains(field.name))
      return refused("class.field_twice"_L1, {field.name});
    names.append(field.name);
  }
  return {};
}

} // namespace muniment::records
