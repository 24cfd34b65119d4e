#pragma once

#include "core/connect/http/upload_source.h"
#include "core/model/delivery.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// The file that a waiting message carries, for whoever uploads it. NotFound `delivery.unknown`.
struct OutgoingFile final {
  static constexpr Permission kPermission = Permission::CaptureItem;

  using Answer = std::shared_ptr<connect::UploadSource>;
  QString peer;
  QString lane;
  DeliveryId delivery;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
