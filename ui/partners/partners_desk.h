#pragma once

#include "core/workspace/documents/document_queries.h"
#include "core/workspace/documents/partner_commands.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// What the sheet asks and does. Answers come on the window's thread through `QFuture::then`.
class PartnersDesk {
 public:
  template <class T>
  using Told = QFuture<Result<T>>;

  PartnersDesk() = default;
  Q_DISABLE_COPY_MOVE(PartnersDesk)
  virtual ~PartnersDesk() = default;

  virtual Told<std::vector<TradingPartner>> ask(workspace::Partners query) = 0;
  virtual Told<workspace::DocumentCounts::Answer> ask(workspace::DocumentCounts query) = 0;
  virtual Told<workspace::Receipt> run(workspace::SetPartnerRules command) = 0;
};

} // namespace muniment::ui
