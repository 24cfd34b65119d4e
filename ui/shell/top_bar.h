#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QLineEdit;

namespace muniment::ui {

class BellButton;

/// The line along the top: the product's mark, the search in everything, the ways into the command palette
/// and to the notifications.
class TopBar final : public QWidget {
  Q_OBJECT

 public:
  explicit TopBar(QWidget* parent);

  void focusSearch();
  /// Without telling anybody.
  void setQuery(const QString& query);
  [[nodiscard]] BellButton* bell() const { return m_bell; }

 Q_SIGNALS:
  void queryChanged(const QString& query);
  void searchRequested();
  void hitsRequested();
  void searchLeft();
  void paletteRequested();

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QLineEdit* m_search;
  BellButton* m_bell;
  QAction* m_glass;
};

} // namespace muniment::ui
