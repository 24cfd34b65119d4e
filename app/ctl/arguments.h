#pragma once

#include "app/ctl/words.h"
#include "core/model/record_class.h"
#include "core/workspace/workspace.h"

namespace muniment::ctl {

// What words on the command line stand for.

[[nodiscard]] QString textOf(const std::string& utf8);
[[nodiscard]] FilePath pathOf(const std::string& path);
[[nodiscard]] Result<QByteArray> bytesOf(const std::string& path);
[[nodiscard]] Result<QDate> dayOf(const std::string& text);
/// Nothing where nothing is given.
[[nodiscard]] Result<std::optional<QDate>> optionalDayOf(const std::string& text);

/// An id; `unknown` is the error where it is none.
template <class T>
[[nodiscard]] Result<T> idOf(const std::string& text, QLatin1StringView unknown) {
  const auto id = T::parse(textOf(text));
  if (!id)
    return failure(ErrorKind::NotFound, unknown);
  return *id;
}

template <class T>
[[nodiscard]] Result<std::optional<T>> optionalIdOf(const std::string& text, QLatin1StringView unknown) {
  if (text.empty())
    return std::optional<T>();
  MUNIMENT_TRY_LET(id, idOf<T>(text, unknown));
  return std::optional<T>(id);
}

/// `name=value` texts as an object of texts.
[[nodiscard]] Json::Object fieldsOf(const std::vector<std::string>& texts);

/// A class by its code or its id.
[[nodiscard]] Result<ClassId> classNamed(workspace::Workspace& opened, const std::string& name);
[[nodiscard]] Result<std::optional<ClassId>> optionalClassNamed(workspace::Workspace& opened, const std::string& name);
/// A record by its number or its id.
[[nodiscard]] Result<RecordId> recordNamed(workspace::Workspace& opened, const std::string& name);

} // namespace muniment::ctl
