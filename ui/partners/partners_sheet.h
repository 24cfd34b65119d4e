#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/partners/partners_desk.h"
#include "ui/partners/partners_model.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QStackedWidget;

namespace muniment::ui {

class PartnerPane;
class TableView;

/// Who the trading partners are. Each act is done at once, and the last one can be undone.
class PartnersSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet. `code` is whom to begin with; empty for the first one.
  PartnersSheet(PartnersDesk& desk, const QString& code, QWidget* parent);

 Q_SIGNALS:
  void changed(); ///< what is shown of documents may be otherwise now

 private:
  void addList();
  void refresh(const QString& code);
  void showPartners(const std::vector<TradingPartner>& said,
                    const std::vector<workspace::DocumentCounts::Partner>& named, const QString& code);
  void showList();
  void showPartner();
  void begin();
  void check();
  void save();
  void undo();
  void run(const workspace::SetPartnerRules& command, const std::optional<workspace::SetPartnerRules>& back,
           const QString& sentence);

  PartnersDesk* m_desk;
  SheetFrame m_frame;
  PartnersModel* m_model;
  QLineEdit* m_filter;
  TableView* m_table;
  QStackedWidget* m_lists;
  PartnerPane* m_pane;
  std::optional<workspace::SetPartnerRules> m_before; ///< what undoes the last act
  bool m_isNew = false;
  bool m_isRunning = false;
};

} // namespace muniment::ui
