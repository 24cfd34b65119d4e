#pragma once

#include "core/workspace/evidence/production_queries.h"
#include "ui/evidence/export_profile.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace muniment::ui {

class FormatCards;
class FormRow;

/// What is chosen for a package: for whom, in which zone, with which stamp, where to. For a new production also its
/// title, its Bates numbers and what it adds to.
class ExportForm final : public QWidget {
  Q_OBJECT

 public:
  enum class Of { NewProduction, KnownProduction };

  explicit ExportForm(Of of, QWidget* parent = nullptr);

  void setProfile(const ExportProfile& profile);
  [[nodiscard]] ExportProfile profile() const;
  void setTitle(const QString& title);
  [[nodiscard]] QString title() const;
  /// The number that comes next of the prefix; it is taken unless the person chose one.
  void setNextBates(std::int64_t next);
  /// 0 where the next one is meant.
  [[nodiscard]] std::int64_t firstBates() const;
  void setBatesHint(const QString& hint);
  /// What a new production may add to.
  void setProductions(const std::vector<Production>& productions, const std::optional<ProductionId>& chosen);
  [[nodiscard]] std::optional<ProductionId> supplements() const;
  /// Says at the fields what is wrong, and in one line what is first; empty where all is well.
  [[nodiscard]] QString check();
  /// What the disk said about the folder.
  void setFolderProblem(const QString& sentence);

 Q_SIGNALS:
  void changed();
  /// What is found depends on it.
  void scopeChanged();

 private:
  void addProduction(QVBoxLayout& column);
  void addPackage(QVBoxLayout& column);
  void addFolder(QVBoxLayout& column);
  void addChecks(QVBoxLayout& column);
  void chooseFolder();
  [[nodiscard]] QString checkProduction();
  [[nodiscard]] QString checkPackage();
  [[nodiscard]] QString checkFolder();

  Of m_of;
  FormatCards* m_cards;
  QLineEdit* m_title = nullptr;
  QLineEdit* m_prefix = nullptr;
  QSpinBox* m_first = nullptr;
  QComboBox* m_supplements = nullptr;
  QComboBox* m_zone = nullptr;
  QComboBox* m_stamp = nullptr;
  QLineEdit* m_folder = nullptr;
  QCheckBox* m_redactions = nullptr;
  QCheckBox* m_tags = nullptr;
  QCheckBox* m_attachments = nullptr;
  FormRow* m_titleRow = nullptr;
  FormRow* m_prefixRow = nullptr;
  FormRow* m_firstRow = nullptr;
  FormRow* m_zoneRow = nullptr;
  FormRow* m_stampRow = nullptr;
  FormRow* m_folderRow = nullptr;
  std::int64_t m_next = 1;
  bool m_hasOwnFirst = false; ///< the person typed a number
};

} // namespace muniment::ui
