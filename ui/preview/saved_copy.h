#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace muniment::ui {

/// A file from outside on its way to a folder of the person.
struct SavedCopy final {
  /// A name from outside as a name for a file: no folder, nothing that reorders text, nothing that a system reserves.
  [[nodiscard]] static QString fileName(const QString& name);
  /// All of it or nothing. On Windows and macOS the file gets the mark that makes the system ask before it is opened;
  /// Linux knows none, so it only never becomes executable.
  [[nodiscard]] static bool write(const QString& file, const QByteArray& bytes);
};

} // namespace muniment::ui
