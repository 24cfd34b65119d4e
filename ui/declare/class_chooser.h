#pragma once

#include "ui/declare/declare_queries.h"

#include <QtWidgets/QWidget>

class QButtonGroup;
class QCompleter;
class QLineEdit;
class QStringListModel;
class QVBoxLayout;

namespace muniment::ui {

class ClassOption;

/// The class of a record: those suggested one key away, all others by a few letters of code or name.
class ClassChooser final : public QWidget {
  Q_OBJECT

 public:
  explicit ClassChooser(QWidget* parent = nullptr);

  /// Closed classes are left out: they take no record.
  void setPlan(const DeclareQueries::Plan& plan);
  /// Best first. Chooses the first one where nothing is chosen yet.
  void setSuggestions(const std::vector<ClassId>& ids);
  void choose(const ClassId& id);
  /// Null while nothing is chosen.
  [[nodiscard]] const RecordClass* chosen() const;
  [[nodiscard]] QLineEdit* field() const { return m_search; }

 Q_SIGNALS:
  void chosenChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void showOptions();
  void chooseFound(const QString& name);
  void browse();
  [[nodiscard]] const RecordClass* find(const ClassId& id) const;
  [[nodiscard]] static QString nameOf(const RecordClass& value);

  std::vector<RecordClass> m_classes;
  std::vector<ClassId> m_suggested;
  std::optional<ClassId> m_chosen;
  QVBoxLayout* m_options;
  std::vector<ClassOption*> m_shown;
  QButtonGroup* m_group;
  QLineEdit* m_search;
  QStringListModel* m_names;
  QCompleter* m_completer;
};

} // namespace muniment::ui
