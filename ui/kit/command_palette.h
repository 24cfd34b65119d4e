#pragma once

#include <QtCore/QPersistentModelIndex>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QAbstractItemModel;
class QLineEdit;
class QListView;

namespace muniment::ui {

class PlainLabel;

/// Everything that can be done or found, by a few typed letters. It lies over its parent and closes with Escape or when
/// the focus leaves. Rows read DisplayRole, IconRole, SecondLineRole, ShortcutRole and kFoundRole.
class CommandPalette final : public QWidget {
  Q_OBJECT

 public:
  /// Of a row that was looked up for what is typed, whatever its letters are; as int. Exact ones come before everything
  /// else, the others after the commands whose name has what is typed.
  enum Found { Roughly, Exactly };
  static constexpr int kFoundRole = Qt::UserRole + 1500;

  explicit CommandPalette(QWidget* parent);

  /// The rows of the model's first column; not owned.
  void setModel(QAbstractItemModel* model);
  void open(const QString& text = {});
  [[nodiscard]] QLineEdit* search() const { return m_search; }
  [[nodiscard]] QListView* results() const { return m_results; }

 Q_SIGNALS:
  /// An index of the model given to setModel(). The palette is closed by then.
  void chosen(const QModelIndex& index);
  void searchChanged(const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  class Ranking;

  void rank(const QString& text);
  void choose(const QModelIndex& index);
  void move(int rows);
  bool pressed(int key);
  void follow();
  void place();
  void dismiss();

  QLineEdit* m_search;
  QListView* m_results;
  PlainLabel* m_nothing;
  Ranking* m_ranking;
  QPointer<QWidget> m_focusBefore;
  bool m_hasMoved = false; ///< a row was chosen by keys since the last letter
};

} // namespace muniment::ui
