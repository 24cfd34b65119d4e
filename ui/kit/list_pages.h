#pragma once

#include "core/base/error.h"
#include "ui/kit/icon_set.h"

#include <QtWidgets/QStackedWidget>

class QListView;

namespace muniment::ui {

class EmptyState;

/// What stands where a list does: rows being read, the rows, that there are none at all or none that match, that they
/// are not open to who looks, or that they could not be read.
class ListPages final : public QStackedWidget {
  Q_OBJECT

 public:
  struct Blank final {
    Icon icon;
    QString sentence;
    QString action = {};
  };
  struct Text final {
    Blank empty;
    Blank nothingMatches;
    QString refused;
    QString broken;
  };

  /// Without a text for nothing that matches, an empty list says that it is empty.
  ListPages(QWidget* rows, int rowHeight, const Text& text, QWidget* parent);

  /// Rows that are there stay until there are others.
  void showWaiting();
  void showRows(bool hasRows, bool isNarrowed = false);
  void showError(ErrorKind kind);
  [[nodiscard]] EmptyState* empty() const { return m_empty; }

 Q_SIGNALS:
  void emptyActionRequested();
  void everythingRequested();
  void retryRequested();

 private:
  EmptyState* m_empty;
};

/// A list of tall rows that a delegate paints.
[[nodiscard]] QListView* makeRowList(const QString& objectName, const QString& accessibleName, QWidget* parent);

} // namespace muniment::ui
