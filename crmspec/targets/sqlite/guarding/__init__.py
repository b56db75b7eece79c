"""What a guarded connection makes for its principal: views that show what it may see, triggers that decide."""
