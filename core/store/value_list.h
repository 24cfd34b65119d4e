#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/address.h"

#include <QtCore/QVariant>

#include <ranges>
#include <span>

namespace muniment::store {

/// `(SELECT …)` of the values of a list that one `?` binds: `x IN ` + this takes any number of values in one statement.
[[nodiscard]] QByteArray selectTexts(Dialect dialect);
[[nodiscard]] QByteArray selectNumbers(Dialect dialect);

/// Values for the `?` of selectTexts and selectNumbers.
[[nodiscard]] Result<QVariant> textList(const QStringList& texts);
[[nodiscard]] QVariant numberList(std::span<const std::int64_t> numbers);

/// The ids in a range as texts.
template <std::ranges::input_range R>
[[nodiscard]] QStringList textsOf(const R& ids) {
  QStringList texts;
  for (const auto& id : ids)
    texts.append(id.toString());
  return texts;
}

} // namespace muniment::store
